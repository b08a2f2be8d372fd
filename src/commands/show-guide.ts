import type { Edition } from '../catalogue/edition';
import { Failure, Misspelt } from '../catalogue/failure';
import { commands, type Options } from '../command-line/options';
import { type Guide, guideOf } from '../guide/guide';
import { type Answers, answer, followScripted, type GuidePlace, placeOfCode } from '../guide/session';
import { looksLikeCode, readCode } from '../reading/code';
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
  if (words.length === 0) refuseGreetedTopic(options, edition);
  const showing = await readShowing(options, edition);
  const answers = readAnswers(options.answer ?? [], edition);
  const asks = words.length === 0 && options.input && canAsk(world);
  if (asks) {
    const { converse } = await import('./conversation');
    const { begin } = await import('../conversation/state');
    return converse({ world, options, showing, state: begin(edition, answers) });
  }
  const guide =
    words.length === 0 ? scriptedGuide(edition, answers) : guideOf(edition, targetOf(words, edition));
  const style = await styleFor(options, world, showing);
  return put(render(guide, showing, edition, style), showing, world);
}

/**
 * `--greet locked-account` takes for a name what was to be the topic.
 * @throws {Failure} `error.greetedTopic`, `error.greetedCommand`
 */
function refuseGreetedTopic({ greet }: Options, edition: Edition): void {
  if (typeof greet !== 'string') return;
  if (commands.some(({ name }) => name === greet))
    throw new Failure('error.greetedCommand', { command: greet });
  if (looksLikeCode(greet) || edition.topic(idOf(greet)) !== undefined) {
    throw new Failure('error.greetedTopic', { topic: greet });
  }
}

/** Somebody is there to be asked; a program that reads the guide through a pipe is to get it as a script would. */
const canAsk = ({ inputIsTerminal, stdout, stderr }: World): boolean =>
  inputIsTerminal && stderr.isTerminal && !stdout.isPipe;

function scriptedGuide(edition: Edition, answers: Answers): Guide {
  const { place, path } = followScripted(edition, answers);
  return guideOf(edition, place, path);
}

function readAnswers(given: readonly string[], edition: Edition): Answers {
  let answers: Answers = {};
  for (const text of given) {
    const [, question, choice] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (question === undefined || choice === undefined)
      throw new Failure('error.answerForm', { answer: text });
    answers = answer(edition, answers, question.trim(), choice);
  }
  return answers;
}

const idOf = (word: string): string => word.trim().toLowerCase();

/** Whether a word of the command line is a message in quotes rather than a name. */
const isMessage = (word: string): boolean => word.trim().split(/\s+/).length > 2;

/** The topic or the error code that the words of the command line name. */
function targetOf(words: readonly string[], edition: Edition): GuidePlace {
  const text = words.join(' ');
  const id = idOf(text);
  if (edition.topic(id) !== undefined) return { kind: 'guide', topic: id, code: null };
  if (words.length > 1 && words.some((word) => edition.topic(idOf(word)) !== undefined))
    throw new Failure('error.twoTopics', { topic: text });
  const code = readCode(text, edition.codes);
  if (code !== undefined) return placeOfCode(code, edition.codes);
  if (looksLikeCode(text) || words.some(isMessage)) throw new Failure('error.codeForm', { code: text });
  const known = [...edition.topics.map((topic) => topic.id), ...commands.map(({ name }) => name), '--help'];
  throw new Misspelt('error.unknownTopic', { topic: text }, idOf(words.join('-')), known);
}
