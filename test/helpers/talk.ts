import type { Language } from '../../src/catalogue/source';
import type { Context } from '../../src/conversation/context';
import { type Reply, reply } from '../../src/conversation/reply';
import { begin, type State } from '../../src/conversation/state';
import { type View, viewOf } from '../../src/conversation/view';
import type { Answers } from '../../src/guide/session';
import { readCode } from '../../src/reading/code';
import type { Reading } from '../../src/reading/reading';
import { library } from './fake-world';

/** Finds what the tests need to be found, without the rules of the real reader. */
function read(text: string, language: Language): Reading {
  const { topics, codes } = library.edition(language);
  const named = topics.find(({ id, title }) => [id, title].includes(text.trim()));
  if (named !== undefined) return { by: 'topic', topic: named.id };
  const id = readCode(text, codes);
  if (id !== undefined) {
    const known = Object.hasOwn(codes, id);
    const topic = codes[id]?.topic ?? 'contact-support';
    return { by: 'code', code: { id, family: 'AADSTS', known, topic, nearest: [] }, others: [] };
  }
  const words = text.toLowerCase().split(/\W+/);
  const guides = topics
    .filter(({ title }) => words.some((word) => word.length > 3 && title.toLowerCase().includes(word)))
    .map(({ id, title }) => ({ topic: id, title, score: 1 }));
  return guides.length > 0 ? { by: 'words', guides } : { by: 'nothing' };
}

export const context: Context = { library, read };

/** The beginning of a conversation. */
export const beginIn = (language: Language, answers: Answers = {}): State =>
  begin(library.edition(language), answers);

/** The state after lines, or choices by their ids. */
export const replied = (state: State, ...replies: readonly (string | Reply)[]): State =>
  replies.reduce<State>(
    (before, given) =>
      reply(before, typeof given === 'string' ? { kind: 'line', text: given } : given, context),
    state,
  );

/** A choice by its id. */
export const choice = (id: string): Reply => ({ kind: 'choice', id });

export const viewIn = (state: State): View => viewOf(state, context);

/** The ids of what can be chosen, that which is offered in brackets. */
export const idsIn = (state: State): readonly string[] => {
  const { asked } = viewIn(state);
  return (asked?.choices ?? []).map(({ id }) => (id === asked?.offered ? `[${id}]` : id));
};

/** All that is to be read in a view, as one text. */
export const textOf = (view: View): string => JSON.stringify([view.reads, view.said, view.asked]);
