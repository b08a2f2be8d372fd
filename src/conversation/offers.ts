import type { Edition } from '../catalogue/edition';
import { fill } from '../catalogue/words';
import { type Choice, choicesOf, prefixes } from './choices';
import type { Context } from './context';
import { type Meaning, meaningOf } from './line';
import type { Reply } from './reply';
import { inShort, saidOf } from './said';
import { mostFound, type NamedGuide, type State } from './state';

/** What a line would lead to, if it were sent. */
export interface Offer {
  readonly label: string;
  readonly reply: Reply;
}

/**
 * What a line that somebody is typing would lead to. The first offer sends the line as it is; those behind it go
 * straight to one of several places that it fits. Never empty.
 */
export function offersFor(line: string, state: State, context: Context): readonly [Offer, ...Offer[]] {
  const edition = context.library.edition(state.language);
  const choices = choicesOf(state, context);
  const meaning = meaningOf(line, state, context);
  const choose = (id: string, label: string): Offer => ({ label, reply: { kind: 'choice', id } });
  const label = labelOf(meaning, inShort(line), choices, edition);
  return [{ label, reply: { kind: 'line', text: line } }, ...further(meaning, choices, edition, choose)];
}

function labelOf(meaning: Meaning, typed: string, choices: readonly Choice[], edition: Edition): string {
  const { words } = edition;
  switch (meaning.kind) {
    case 'choice':
      return numbered(meaning.id, choices);
    case 'which':
      return fill(words['talk.fitsSeveral'], { typed });
    case 'found':
      return fill(words['talk.search'], { typed });
    case 'guide':
      return guideLabel(meaning.guide, edition);
    case 'back':
      return words['next.back'];
    case 'quit':
      return words['next.finish'];
    case 'repeat':
      return words['talk.repeat'];
    case 'note':
      return saidOf(meaning.note, words)?.text ?? words['talk.help'];
  }
}

function further(
  meaning: Meaning,
  choices: readonly Choice[],
  edition: Edition,
  choose: (id: string, label: string) => Offer,
): readonly Offer[] {
  if (meaning.kind === 'which') return meaning.choices.map((id) => choose(id, numbered(id, choices)));
  if (meaning.kind !== 'found') return [];
  return meaning.guides
    .slice(0, mostFound)
    .map((topic) => choose(`${prefixes.guide}${topic}`, titleOf(topic, edition)));
}

/** A choice with the number that it has in its list. */
function numbered(id: string, choices: readonly Choice[]): string {
  const index = choices.findIndex((choice) => choice.id === id);
  return `${index + 1}. ${choices[index]?.label ?? ''}`;
}

const titleOf = (topic: string, { topics }: Edition): string =>
  topics.find(({ id }) => id === topic)?.title ?? topic;

const guideLabel = ({ topic, code }: NamedGuide, edition: Edition): string =>
  code == null
    ? titleOf(topic, edition)
    : fill(edition.words['guide.labelled'], { label: code, text: titleOf(topic, edition) });
