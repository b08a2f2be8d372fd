import type { Edition } from '../catalogue/edition';
import { fill } from '../catalogue/words';
import type { GuidePlace } from '../guide/place';
import { labeled } from '../render/document';
import { type Choice, choicesOf } from './choices';
import type { Context } from './context';
import { type Meaning, meaningOf } from './line';
import type { Reply } from './reply';
import { inShort, saidOf } from './said';
import { mostFound, type State } from './state';

/** What a line would lead to, if it were sent. */
export interface Offer {
  readonly label: string;
  /** What is left of it as the answer to the question, once it was taken. */
  readonly short: string;
  readonly reply: Reply;
}

/** What a line means that somebody is typing, and what it would lead to. */
export interface Offers {
  readonly meaning: Meaning['kind'];
  /** The first one sends the line as it is; those behind it go straight to one of several places that it fits. */
  readonly offers: readonly [Offer, ...Offer[]];
}

/** What a line would lead to that somebody is typing. */
export function offersFor(line: string, state: State, context: Context): Offers {
  const edition = context.library.edition(state.language);
  const choices = choicesOf(state, context);
  const meaning = meaningOf(line, state, context);
  const typed = inShort(line);
  const label =
    meaning.kind === 'language'
      ? context.library.edition(meaning.language).words['next.language']
      : labelOf(meaning, typed, choices, edition);
  const first: Offer = {
    label,
    short: shortOf(meaning, typed, label, choices),
    reply: { kind: 'line', text: line },
  };
  return { meaning: meaning.kind, offers: [first, ...further(meaning, choices, edition)] };
}

type InWords = Exclude<Meaning, { readonly kind: 'language' }>;

function labelOf(meaning: InWords, typed: string, choices: readonly Choice[], edition: Edition): string {
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
    case 'question':
      return edition.questions[meaning.question]?.text ?? '';
    case 'back':
      return words['next.back'];
    case 'quit':
      return words['next.finish'];
    case 'repeat':
      return words['talk.repeat'];
    case 'note':
      if (meaning.note.kind === 'nothing') return fill(words['talk.search'], { typed });
      return saidOf(meaning.note, words)?.text ?? words['talk.help'];
  }
}

function further(meaning: Meaning, choices: readonly Choice[], edition: Edition): readonly Offer[] {
  if (meaning.kind === 'which')
    return meaning.choices.map((id) => ({
      label: numbered(id, choices),
      short: called(id, choices),
      reply: { kind: 'choice', id },
    }));
  if (meaning.kind !== 'found') return [];
  return meaning.guides.slice(0, mostFound).map((topic) => {
    const title = edition.titleOf(topic);
    return { label: title, short: title, reply: { kind: 'guide', topic } };
  });
}

/** A number or a word of a choice is answered by the choice, a code by its guide; anything else by itself. */
function shortOf(meaning: Meaning, typed: string, label: string, choices: readonly Choice[]): string {
  if (meaning.kind === 'choice') return called(meaning.id, choices);
  return ['guide', 'language', 'back', 'quit', 'repeat'].includes(meaning.kind) ? label : typed;
}

const called = (id: string, choices: readonly Choice[]): string =>
  choices.find((choice) => choice.id === id)?.label ?? '';

/** A choice with the number that it has in its list. */
function numbered(id: string, choices: readonly Choice[]): string {
  const index = choices.findIndex((choice) => choice.id === id);
  return `${index + 1}. ${choices[index]?.label ?? ''}`;
}

const guideLabel = ({ topic, code }: GuidePlace, edition: Edition): string =>
  code === null ? edition.titleOf(topic) : labeled(edition.words, code, edition.titleOf(topic));
