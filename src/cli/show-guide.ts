import { guideOfUnknownCode, looksLikeCode, readCode } from '../core/code';
import type { Edition } from '../core/edition';
import { Failure } from '../core/failure';
import { type Greeting, readGreeting } from '../core/greeting';
import { type Guide, guideOf, onlyStep } from '../core/guide';
import { type Answers, answer, followScripted, type Place } from '../core/session';
import { alternatives } from '../core/words';
import type { Renderer, TextStyle } from '../render/renderer';
import { renderers } from '../render/renderers';
import type { Options } from './options';
import { plainStyle, styleFor } from './style';
import { nearest } from './suggest';
import type { World } from './world';

/** How guides are to be shown: what the command line says of it, checked. */
export interface Showing {
  readonly renderer: Renderer;
  readonly step: number | undefined;
  readonly greeting: Greeting | undefined;
  readonly output: string | undefined;
}

/** Shows the guide that was asked for, or asks which. @throws {Failure} for wrong usage or unwritable output */
export async function showGuide(
  words: readonly string[],
  options: Options,
  world: World,
  edition: Edition,
): Promise<number> {
  const showing = readShowing(words, options, edition);
  const answers = readAnswers(options.answer ?? [], edition);
  const asks = words.length === 0 && options.input && world.inputIsTerminal && world.stderr.isTerminal;
  if (asks) {
    const { converse } = await import('./conversation');
    return converse({ world, edition, options, showing, answers });
  }
  const guide =
    words.length === 0 ? scriptedGuide(edition, answers) : guideOf(edition, targetOf(words, edition));
  const style = await styleFor(options, world);
  const text = render(guide, showing, edition, style);
  if (showing.output === undefined) world.stdout.write(text);
  else world.files.replace(showing.output, text);
  return 0;
}

/** The guide as text in the format chosen. */
export function render(
  guide: Guide,
  { renderer, step, greeting, output }: Showing,
  { words }: Edition,
  style: TextStyle,
): string {
  const shown = step === undefined ? guide : onlyStep(guide, step);
  return renderer.render(shown, {
    words,
    stepCount: guide.steps.length,
    style: output === undefined ? style : plainStyle(style.width),
    ...(greeting === undefined ? {} : { greeting }),
  });
}

function scriptedGuide(edition: Edition, answers: Answers): Guide {
  const { place, path } = followScripted(edition, answers);
  return guideOf(edition, place, path);
}

function readShowing(words: readonly string[], options: Options, edition: Edition): Showing {
  const { format, step, greet, output } = options;
  if (step !== undefined && !/^[1-9]\d{0,3}$/.test(step)) throw new Failure('error.stepForm', { step });
  if (words.length === 0 && typeof greet === 'string' && edition.topic(greet) !== undefined) {
    throw new Failure('error.greetedTopic', { topic: greet });
  }
  return {
    renderer: rendererNamed(format?.at(-1) ?? 'text', edition),
    step: step === undefined ? undefined : Number(step),
    greeting: greet === undefined ? undefined : readGreeting(greet),
    output,
  };
}

/** The format of that name. @throws {Failure} `error.format` where there is none */
export function rendererNamed(name: string, edition: Edition): Renderer {
  const renderer = renderers.find((candidate) => candidate.name === name);
  if (renderer !== undefined) return renderer;
  const known = renderers.map((candidate) => candidate.name);
  throw new Failure('error.format', { format: name, known: alternatives(known, edition.language) });
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

/** The topic or the error code that the words of the command line name. */
function targetOf(words: readonly string[], edition: Edition): Extract<Place, { kind: 'guide' }> {
  const text = words.join(' ');
  const id = text.trim().toLowerCase();
  if (edition.topic(id) !== undefined) return { kind: 'guide', topic: id, code: null };
  const code = readCode(text, edition.codes);
  if (code !== undefined)
    return { kind: 'guide', topic: edition.codes[code]?.topic ?? guideOfUnknownCode, code };
  if (looksLikeCode(text)) throw new Failure('error.codeForm', { code: text });
  if (words.length > 1) throw new Failure('error.twoTopics', { topic: words.join(' ') });
  const suggestion = nearest(
    id,
    edition.topics.map((topic) => topic.id),
  );
  throw suggestion === undefined
    ? new Failure('error.unknownTopic', { topic: text })
    : new Failure('error.unknownTopicNear', { topic: text, suggestion });
}
