import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { alternatives } from '../catalogue/words';
import type { Options } from '../command-line/options';
import type { ReplyWish } from '../guide/customer-reply';
import { type Guide, onlyStep } from '../guide/guide';
import { readPageAddress } from '../guide/page-address';
import { exportFormats, type Format, formats } from '../render/formats';
import type { Context, Renderer, TextStyle } from '../render/renderer';
import { plainStyle } from '../terminal/plain-style';
import type { World } from '../world';

/** How guides are to be shown: what the command line says of it, checked. */
export interface Showing {
  readonly format: Format;
  readonly renderer: Renderer;
  readonly step: number | undefined;
  /** Undefined where the guide is shown as it is. */
  readonly reply: ReplyWish | undefined;
  readonly output: string | undefined;
}

/** The format of that name. @throws {Failure} `error.format` where there is none, `error.exportFormat` where it is not among the known ones */
export function formatNamed(
  name: string,
  { words }: Pick<Edition, 'words'>,
  known: readonly Format[] = formats,
): Format {
  const format = known.find((candidate) => candidate.name === name);
  if (format !== undefined) return format;
  if (exportFormats.some((candidate) => candidate.name === name))
    throw new Failure('error.exportFormat', { format: name });
  const names = known.map((candidate) => candidate.name);
  throw new Failure('error.format', { format: name, known: alternatives(names, words) });
}

/** Reads how guides are to be shown. @throws {Failure} `error.format`, `error.stepForm`, `error.name`, `error.pageUrl` */
export async function readShowing(
  options: Pick<Options, 'format' | 'step' | 'output' | 'reply' | 'greet' | 'pageUrl'>,
  edition: Pick<Edition, 'words'>,
  env: World['env'],
): Promise<Showing> {
  const { step, output } = options;
  if (step !== undefined && !/^[1-9]\d{0,3}$/.test(step)) throw new Failure('error.stepForm', { step });
  const format = formatNamed(options.format?.at(-1) ?? formats[0].name, edition);
  return {
    format,
    renderer: await format.load(),
    step: step === undefined ? undefined : Number(step),
    reply: await readReply(options, env, format),
    output: output === '-' ? undefined : output,
  };
}

/** Reads what is asked of a reply, if one is asked for. @throws {Failure} `error.name`, `error.pageUrl` */
export async function readReply(
  { reply, greet, pageUrl }: Pick<Options, 'reply' | 'greet' | 'pageUrl'>,
  env: World['env'],
  { isForReplies }: Pick<Format, 'isForReplies'>,
): Promise<ReplyWish | undefined> {
  const isReply = isForReplies === true || reply === true || greet !== undefined;
  const address = pageUrl ?? (isReply ? env.SIGNIN_HELP_PAGE_URL || undefined : undefined);
  const page = address === undefined ? {} : { page: readPageAddress(address) };
  if (greet === undefined) return isReply ? page : undefined;
  // Names are checked with the tables of Unicode, which only a run that greets should load.
  const { readGreeting } = await import('../guide/greeting-name');
  return { ...page, greeting: readGreeting(greet) };
}

/** The guide as text in the format chosen. @throws {Failure} `error.noSuchStep` */
export function render(guide: Guide, showing: Showing, edition: Edition, style: TextStyle): string {
  const { renderer, step } = showing;
  const shown = step === undefined ? guide : onlyStep(guide, step);
  return renderer.render(shown, contextOf(guide, showing, edition, style));
}

/** What a guide is written with. */
export function contextOf(
  guide: Guide,
  { reply, output }: Showing,
  edition: Edition,
  style: TextStyle,
): Context {
  const { words, titleOf, dates } = edition;
  return {
    words,
    titleOf,
    dates,
    stepCount: guide.steps.length,
    style: output === undefined ? style : plainStyle(style.wrap, style.width),
    ...(reply === undefined ? {} : { reply }),
  };
}
