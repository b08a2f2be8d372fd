import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { editionsFrom } from '../catalogue/library';
import type { Options } from '../command-line/options';
import { begin, beginWith, type State } from '../conversation/state';
import { type Guide, guideOf } from '../guide/guide';
import type { GuidePlace } from '../guide/place';
import { placeIn } from '../guide/reading-place';
import { type Answers, followScripted } from '../guide/session';
import { knownCodesOf } from '../reading/known-codes';
import type { World } from '../world';
import { put } from './put';
import { readShowing, render } from './showing';
import { styleFor } from './style';

/** Shows the guide that was asked for, or asks which. @throws {Failure} for wrong usage or unwritable output */
export async function showGuide(
  words: readonly string[],
  options: Options,
  world: World,
  edition: Edition,
): Promise<number> {
  if (words.length === 0 && typeof options.greet === 'string') {
    const { refuseGreetedTopic } = await import('./greeted-topic');
    refuseGreetedTopic(options.greet, editionsFrom(world.library, edition));
  }
  const showing = await readShowing(options, edition, world.env);
  const answers = options.answer === undefined ? {} : await readAnswers(options.answer, edition);
  const mayAsk = options.input && canAsk(world);
  const place = words.length === 0 ? begin(edition, answers) : await readWords(words, mayAsk, world, edition);
  if ('way' in place && mayAsk) {
    const { converse } = await import('./conversation');
    return converse({ world, options, showing, state: place });
  }
  const guide = 'way' in place ? scriptedGuide(edition, answers) : guideOf(edition, place);
  const style = await styleFor(options, world, showing, guide);
  return put(render(guide, showing, edition, style), showing, world);
}

/**
 * The guide that the words of the command line lead to, or with `-` the text on standard input. Where they fit several,
 * somebody who is there is asked which: that is the beginning of a conversation.
 * @throws {Failure} where they fit none, or several and nobody can be asked
 */
async function readWords(
  words: readonly string[],
  mayAsk: boolean,
  world: Pick<World, 'library' | 'readInput'>,
  edition: Edition,
): Promise<GuidePlace | State> {
  const isOnInput = words.length === 1 && words[0] === '-';
  const text = isOnInput ? await world.readInput() : words.join(' ');
  // Scripts name guides and codes by their ids, in which there is nothing to read.
  if (edition.topic(text) !== undefined) return placeIn({ by: 'topic', topic: text });
  if (Object.hasOwn(edition.codes, text))
    return placeIn({ by: 'code', code: knownCodesOf(edition).described(text), others: [] });
  const { readBrought } = await import('./brought');
  const brought = await readBrought(text, edition, world);
  if (brought.kind === 'guide') return brought;
  if (isOnInput || !mayAsk) throw brought.failure;
  return beginWith(edition.language, text, brought.topics);
}

/** Somebody is there to be asked; a program that reads the guide through a pipe is to get it as a script would. */
const canAsk = ({
  inputIsTerminal,
  stdout,
  stderr,
}: Pick<World, 'inputIsTerminal' | 'stdout' | 'stderr'>): boolean =>
  inputIsTerminal && stderr.isTerminal && !stdout.isPipe;

function scriptedGuide(edition: Edition, answers: Answers): Guide {
  const { place, path } = followScripted(edition, answers);
  return guideOf(edition, place, path);
}

async function readAnswers(given: readonly string[], edition: Edition): Promise<Answers> {
  const { answer } = await import('../guide/answer');
  let answers: Answers = {};
  for (const text of given) {
    const [, question, choice] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (question === undefined || choice === undefined)
      throw new Failure('error.answerForm', { answer: text });
    answers = answer(edition, answers, question.trim(), choice);
  }
  return answers;
}
