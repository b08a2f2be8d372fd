import type { Library } from '../catalogue/edition';
import { fill } from '../catalogue/words';
import type { Options } from '../command-line/options';
import type { Context } from '../conversation/context';
import { offersFor } from '../conversation/offers';
import { reply } from '../conversation/reply';
import { guideAt, placeOf, type Shown, type State } from '../conversation/state';
import { type View, viewOf } from '../conversation/view';
import { guideOf } from '../guide/guide';
import { accessibleReason } from '../terminal/accessibility';
import { hasColor } from '../terminal/color';
import { Left, type Question, type Stage } from '../terminal/stage';
import type { World } from '../world';
import { put } from './put';
import { render, type Showing } from './showing';
import { styleFor } from './style';

/** What a conversation begins with. */
export interface Beginning {
  readonly world: World;
  readonly options: Pick<Options, 'accessible' | 'color' | 'format'>;
  readonly showing: Showing;
  /** Where it begins: at the first open question, at a guide, or at guides that fit words. */
  readonly state: State;
}

/**
 * Holds a conversation on the terminal until the user is done. Where the guide is to go elsewhere, or in another form, it
 * is written whole, and the conversation ends.
 * @returns the exit code
 */
export async function converse(beginning: Beginning): Promise<number> {
  const { world, options } = beginning;
  const reason = accessibleReason(options.accessible === true, world.env);
  const stage = await world.openStage({
    accessible: reason !== undefined,
    color: hasColor(options, world.env, world.stderr.isTerminal),
    showsLinks: async () => options.color && reason === undefined && (await world.showsLinks()),
  });
  let { state } = beginning;
  const texts = () => world.library.edition(state.language);
  try {
    if (reason !== undefined) stage.say(fill(texts().words['ask.accessible'], { reason }));
    const context = contextFor(world.library);
    for (;;) {
      const guide = guideAt(placeOf(state));
      if (guide !== undefined && isWritten(beginning)) return await write(guide, state, stage, beginning);
      const view = viewOf(state, world);
      if (!isQuestion(view)) {
        await stage.show(view, texts());
        return 0;
      }
      state = await next(state, view, stage, { world, context });
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    stage.say(texts().words['ask.left']);
    stage.sayWhole(`signin-help --lang ${state.language}${options.accessible ? ' --accessible' : ''}`);
    return error.exitCode;
  } finally {
    await stage.close();
  }
}

const isQuestion = (view: View): view is Question => view.asked !== undefined;

/** Whether guides are written as a script would get them: away from the terminal, or in a form that was asked for. */
const isWritten = ({ world, options, showing }: Beginning): boolean =>
  !world.stdout.isTerminal ||
  [options.format, showing.output, showing.step, showing.reply].some((given) => given !== undefined);

/** Writes the whole guide, and says on the screen where it went. */
async function write(guide: Shown, state: State, stage: Stage, beginning: Beginning): Promise<number> {
  const { world, options, showing } = beginning;
  const edition = world.library.edition(state.language);
  const written = guideOf(edition, guide, guide.answers);
  const style = await styleFor(options, world, showing, written);
  const text = render(written, showing, edition, style);
  if (world.stdout.isTerminal && showing.output === undefined) stage.say('');
  await put(text, showing, world);
  const { words } = edition;
  if (showing.output !== undefined) stage.say(fill(words['ask.written'], { file: showing.output }));
  else if (!world.stdout.isTerminal) stage.say(words['ask.writtenOut']);
  return 0;
}

/** Asks, and works out where the reply leads. A link that was chosen is opened first. */
async function next(
  state: State,
  view: Question,
  stage: Stage,
  {
    world,
    context,
  }: { readonly world: Pick<World, 'library' | 'openLink'>; readonly context: () => Promise<Context> },
): Promise<State> {
  const texts = world.library.edition(state.language);
  if (view.opens !== undefined) {
    stage.say(texts.words['next.opening']);
    if (!(await isOpened(view.opens, world))) return reply(state, { kind: 'notOpened' }, await context());
  }
  const offers = async (line: string) => offersFor(line, state, await context()).offers;
  const given = await stage.ask({ view, texts, offers });
  return reply(state, given, await context());
}

const isOpened = (url: string, { openLink }: Pick<World, 'openLink'>): Promise<boolean> =>
  openLink(url).then(
    () => true,
    () => false,
  );

/** The reader of what people type is loaded once somebody has typed: the first question need not wait for it. */
function contextFor(library: Library): () => Promise<Context> {
  let context: Promise<Context> | undefined;
  return () => {
    context ??= import('../conversation/reader').then(({ contextOf }) => contextOf(library));
    return context;
  };
}
