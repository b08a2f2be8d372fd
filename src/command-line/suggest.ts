import { distance } from 'fastest-levenshtein';

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
