import type { Edition } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import { fill } from '../catalogue/words';
import type { Block } from '../render/document';
import { asksForCode, type Choice, choicesOf } from './choices';
import type { Content } from './context';
import { commandAgain, failedBlocks, linksAt, readBlocks, sourceBlocks, stepBlocks } from './guide-blocks';
import { inShort, type Said, saidOf } from './said';
import { type Place, placeOf, type State } from './state';

/** What is asked, and what can be answered. Anything else that somebody types is read as what people bring. */
export interface Asked {
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The id of the choice that an empty line takes; without it an empty line answers nothing. */
  readonly offered?: string;
  /** Whether it is answered with an error code, and not by a choice. */
  readonly isForCode: boolean;
}

/** What a stage shows: what there is to read, what came of the last reply, and the question. */
export interface View {
  readonly language: Language;
  readonly reads: readonly Block[];
  /** Whether `reads` and the choices stood there before: only what is said and the question are new. */
  readonly isKnown: boolean;
  readonly said?: Said;
  /** Whether somebody asked how to answer: each stage says that in its own way. */
  readonly asksForHelp: boolean;
  /** An address that is to be opened now; tell the conversation by `{ kind: 'notOpened' }` where that fails. */
  readonly opens?: string;
  /** Missing where the conversation is over. */
  readonly asked?: Asked;
}

/** What is to be shown and asked in a state. */
export function viewOf(state: State, context: Content): View {
  const edition = context.library.edition(state.language);
  const place = placeOf(state);
  const said = saidOf(state.note, edition.words);
  const base = {
    language: state.language,
    reads: state.isOver ? farewell(place, edition) : blocksOf(state, place, edition),
    isKnown: state.isKnown,
    asksForHelp: state.note?.kind === 'help',
    ...(said === undefined ? {} : { said }),
    ...(state.note?.kind === 'opened' ? { opens: state.note.url } : {}),
  };
  if (state.isOver) return base;
  const choices = choicesOf(state, context);
  const offered = offeredAt(state, place, choices);
  const asked: Asked = {
    text: questionAt(place, edition, choices),
    choices,
    ...(offered === undefined ? {} : { offered }),
    isForCode: asksForCode(state, context),
  };
  return { ...base, asked };
}

function blocksOf(state: State, place: Place, edition: Edition): readonly Block[] {
  const { words } = edition;
  const about: readonly Block[] = state.isFirst ? [{ kind: 'paragraph', text: words['talk.about'] }] : [];
  switch (place.at) {
    case 'question':
      return about;
    case 'found':
      return [
        ...about,
        { kind: 'paragraph', text: fill(words['talk.foundFor'], { typed: inShort(place.typed) }) },
      ];
    case 'which':
      return [{ kind: 'paragraph', text: fill(words['talk.fitsSeveral'], { typed: inShort(place.typed) }) }];
    case 'step':
      return stepBlocks(place, edition);
    case 'whole':
      return readBlocks(place.guide, edition);
    case 'failed':
      return failedBlocks(place.guide, edition);
    case 'links':
      return [{ kind: 'links', links: linksAt(state, edition) }];
    case 'worked':
      return [];
  }
}

/** What is read at the end: after a guide, how to show it again; after one that helped, where it comes from too. */
function farewell(place: Place, edition: Edition): readonly Block[] {
  if (!('guide' in place)) return [];
  const again = commandAgain(place.guide, edition);
  if (place.at !== 'worked') return [again];
  const good: Block = { kind: 'paragraph', text: edition.words['talk.worked'] };
  return [good, again, ...sourceBlocks(place.guide, edition)];
}

function questionAt(place: Place, { questions, words }: Edition, choices: readonly Choice[]): string {
  switch (place.at) {
    case 'question':
      return questions[place.question]?.text ?? '';
    case 'which':
      return words['talk.which'];
    case 'found':
      return words['talk.found'];
    case 'links':
      return words['next.whichLink'];
    default:
      return choices.some(({ means }) => means === 'yes') ? words['next.didItWork'] : words['next.question'];
  }
}

/** After a step the next one, or that it worked; after all at once nothing, for one more Enter is soon typed; at a question the answer that was given before. */
function offeredAt({ answers }: State, place: Place, choices: readonly Choice[]): string | undefined {
  if (place.at === 'which' || place.at === 'whole') return undefined;
  const wanted = place.at === 'question' ? answers[place.question] : choices[0]?.id;
  return choices.find(({ id }) => id === wanted)?.id;
}
