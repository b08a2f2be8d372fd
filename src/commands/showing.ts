import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { alternatives } from '../catalogue/words';
import type { Options } from '../command-line/options';
import type { Greeting } from '../guide/greeting';
import { type Guide, onlyStep } from '../guide/guide';
import { withCommands } from '../guide/mention';
import { formats } from '../render/formats';
import type { Renderer, TextStyle } from '../render/renderer';
import { plainStyle } from '../terminal/plain-style';

/** How guides are to be shown: what the command line says of it, checked. */
export interface Showing {
  readonly renderer: Renderer;
  readonly step: number | undefined;
  readonly greeting: Greeting | undefined;
  readonly output: string | undefined;
}

/** The format of that name. @throws {Failure} `error.format` where there is none */
export function formatNamed(name: string, edition: Edition): Renderer {
  const format = formats.find((candidate) => candidate.name === name);
  if (format !== undefined) return format;
  const known = formats.map((candidate) => candidate.name);
  throw new Failure('error.format', { format: name, known: alternatives(known, edition.words) });
}

/** Reads how guides are to be shown. @throws {Failure} `error.format`, `error.stepForm`, `error.name` */
export async function readShowing(
  { format, step, greet, output }: Options,
  edition: Edition,
): Promise<Showing> {
  if (step !== undefined && !/^[1-9]\d{0,3}$/.test(step)) throw new Failure('error.stepForm', { step });
  return {
    renderer: formatNamed(format?.at(-1) ?? formats[0].name, edition),
    step: step === undefined ? undefined : Number(step),
    greeting: greet === undefined ? undefined : await greetingNamed(greet),
    output: output === '-' ? undefined : output,
  };
}

/** Names are checked with the tables of Unicode, which only a run that greets should load. */
async function greetingNamed(name: string | true): Promise<Greeting> {
  const { readGreeting } = await import('../guide/greeting-name');
  return readGreeting(name);
}

/** The guide as text in the format chosen. @throws {Failure} `error.noSuchStep` */
export function render(
  guide: Guide,
  { renderer, step, greeting, output }: Showing,
  edition: Edition,
  style: TextStyle,
): string {
  const { words, dates } = edition;
  const whole = withCommands(guide, edition);
  const shown = step === undefined ? whole : onlyStep(whole, step);
  return renderer.render(shown, {
    words,
    dates,
    stepCount: guide.steps.length,
    style: output === undefined ? style : plainStyle(style.width),
    ...(greeting === undefined ? {} : { greeting }),
  });
}
