import type { Edition } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import type { GuidePlace } from '../guide/place';
import { type Answer, type Answers, follow } from '../guide/session';

/** A guide that is being read, and how somebody came to it. */
export interface Shown extends GuidePlace {
  /** The answers that led to it; none where it was named, found by a code or a message, or searched. */
  readonly answers: readonly Answer[];
}

/** Where somebody is in a conversation. Everything in it is plain data: it can be kept in a browser’s history. */
export type Place =
  | { readonly at: 'question'; readonly question: string }
  /** A typed word fits several choices of the place before. */
  | { readonly at: 'which'; readonly typed: string; readonly choices: readonly string[] }
  /** Guides that fit words which somebody typed, best first. */
  | { readonly at: 'found'; readonly typed: string; readonly guides: readonly string[] }
  | { readonly at: 'step'; readonly guide: Shown; readonly number: number }
  | { readonly at: 'whole'; readonly guide: Shown }
  | { readonly at: 'links'; readonly guide: Shown }
  | { readonly at: 'failed'; readonly guide: Shown }
  | { readonly at: 'worked'; readonly guide: Shown };

/** What is to be said about the last thing that somebody did, where it led nowhere else. */
export type Note =
  | { readonly kind: 'help' | 'empty' | 'code' | 'first' | 'questions' }
  | { readonly kind: 'number'; readonly last: number }
  | { readonly kind: 'nothing'; readonly typed: string }
  | { readonly kind: 'opened' | 'notOpened'; readonly url: string };

/** Where a conversation stands. */
export interface State {
  readonly language: Language;
  /** The way here: the last place is where one is, going back returns to the one before. Never empty. */
  readonly way: readonly Place[];
  /** The answers ever given; each is offered again when its question comes back. */
  readonly answers: Answers;
  /** Whether nothing was said yet. */
  readonly isFirst: boolean;
  /** Whether the place was shown before and nothing but the note is new. */
  readonly isKnown: boolean;
  readonly isOver: boolean;
  readonly note?: Note;
}

/** Where a state stands. */
export const placeOf = ({ way }: State): Place => way.at(-1) ?? { at: 'question', question: '' };

/** The place of a guide’s first step. */
export const firstStep = (guide: GuidePlace, answers: readonly Answer[] = []): Place => ({
  at: 'step',
  guide: { ...guide, answers },
  number: 1,
});

/** A guide without a code. */
export const guideCalled = (topic: string): GuidePlace => ({ kind: 'guide', topic, code: null });

/** The guide that is being read, where there is one. */
export const guideAt = (place: Place): Shown | undefined => ('guide' in place ? place.guide : undefined);

const startingAt = (language: Language, way: readonly Place[], answers: Answers): State => ({
  language,
  way,
  answers,
  isFirst: true,
  isKnown: false,
  isOver: false,
});

/** The beginning of a conversation, with the answers that were given beforehand. */
export function begin(edition: Edition, answers: Answers = {}): State {
  const { path, place } = follow(edition, answers);
  const asked = path.map(({ question }): Place => ({ at: 'question', question }));
  const here: Place =
    place.kind === 'question' ? { at: 'question', question: place.question } : firstStep(place, path);
  return startingAt(edition.language, [...asked, here], answers);
}

/** A conversation that begins with the guides which fit words, best first. */
export const beginWith = (language: Language, typed: string, guides: readonly string[]): State =>
  startingAt(language, [{ at: 'found', typed, guides: guides.slice(0, mostFound) }], {});

/** As many guides as are offered for words. */
export const mostFound = 3;
