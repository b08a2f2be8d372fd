import { distance } from 'fastest-levenshtein';
import { Failure } from '../catalogue/failure';

/** The known word nearest to the one typed, if it is near enough to be what was meant. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  const part = word.length < 4 ? undefined : known.find((candidate) => candidate.includes(word));
  if (part !== undefined) return part;
  const ranked = known
    .map((candidate) => ({ candidate, away: distance(word, candidate) }))
    .sort((a, b) => a.away - b.away)[0];
  const near = Math.max(word.length < 4 ? 1 : 2, word.length / 3);
  return ranked !== undefined && ranked.away <= near ? ranked.candidate : undefined;
}

/** The sentences that suggest a name. */
const withSuggestion = {
  'error.unknownOption': 'error.unknownOptionNear',
  'error.unknownTopic': 'error.unknownTopicNear',
} as const;

/** That there is no such name; the one is suggested that is nearest, if any is near. */
export function misspelled(
  key: keyof typeof withSuggestion,
  fields: Failure['fields'],
  typed: string,
  known: readonly string[],
): Failure {
  const suggestion = nearest(typed, known);
  return suggestion === undefined
    ? new Failure(key, fields)
    : new Failure(withSuggestion[key], { ...fields, suggestion });
}
