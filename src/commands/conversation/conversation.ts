import type { Edition } from '../../catalogue/edition';
import { fill } from '../../catalogue/words';
import type { Options } from '../../command-line/options';
import { guideOf } from '../../guide/guide';
import { type Answers, answer, follow, type GuidePlace, type Route } from '../../guide/session';
import { accessibleReason } from '../../terminal/accessibility';
import { type Asker, Left, type Menu } from '../../terminal/asker';
import { hasColour } from '../../terminal/colour';
import { textWidth } from '../../terminal/plain-style';
import { wrap } from '../../terminal/wrap';
import type { World } from '../../world';
import { put } from '../put';
import { render, type Showing } from '../showing';
import { styleFor } from '../style';
import { codeBlank } from './code-blank';
import { canGoBack, moved, type State } from './conversation-state';
import { askWhatNext } from './next-step';
import { editionChosen, otherLanguages } from './other-languages';

/** What a conversation begins with. */
export interface Beginning {
  readonly world: World;
  readonly edition: Edition;
  readonly options: Options;
  readonly showing: Showing;
  readonly answers: Answers;
}

/**
 * Asks, shows the guide and asks what next, until the user is done. Where standard output is no terminal, or the
 * guide goes to a file, one guide is written and nothing more is asked.
 * @returns the exit code
 */
export async function converse(beginning: Beginning): Promise<number> {
  const { world, options } = beginning;
  const { env } = world;
  const reason = accessibleReason(options.accessible === true, env);
  const asker = await world.openAsker({
    accessible: reason !== undefined,
    colour: hasColour(options, env, world.stderr.isTerminal),
    wrap: (text) => wrap(text, textWidth(world.stderr) - 1),
  });
  let state: State = { edition: beginning.edition, answers: beginning.answers, withdrawn: {} };
  try {
    if (reason !== undefined) asker.say(fill(state.edition.words['ask.accessible'], { reason }));
    const gapBelowGuide = reason === undefined ? '\n' : '';
    const conversation = new Conversation(asker, beginning, gapBelowGuide);
    for (let next: State | 'done' = state; next !== 'done'; next = await conversation.step(state))
      state = next;
    return 0;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    asker.close();
    sayLeaving(world, state.edition, options);
    return error.exitCode;
  } finally {
    asker.close();
  }
}

/** Says how to begin again, with the command whole on a line of its own, to be copied. */
function sayLeaving({ stderr }: World, { words, language }: Edition, { accessible }: Options): void {
  const command = `npx signin-help --lang ${language}${accessible ? ' --accessible' : ''}`;
  try {
    stderr.write(`${wrap(words['ask.left'], textWidth(stderr) - 1)}\n${command}\n`);
  } catch {
    // The terminal itself may be gone: then there is nobody to tell.
  }
}

/** The steps of a conversation. Each takes a state and gives the next one. */
class Conversation {
  private isFirstScreen = true;
  private shown: string | undefined;
  private isAnswered = false;

  constructor(
    private readonly asker: Asker,
    private readonly beginning: Beginning,
    private readonly gapBelowGuide: string,
  ) {}

  async step(state: State): Promise<State | 'done'> {
    const { world, showing } = this.beginning;
    const route = follow(state.edition, state.answers);
    const { place } = route;
    if (place.kind === 'question') return this.ask(state, route, place.question);
    await this.show(state, route, place);
    if (!world.stdout.isTerminal || showing.output !== undefined) return 'done';
    return askWhatNext(this.asker, world, state, { ...route, place });
  }

  private async ask(state: State, route: Route, id: string): Promise<State | 'done'> {
    const { questions, words } = state.edition;
    const question = questions[id];
    if (question === undefined) return 'done';
    const reply =
      question.kind === 'code'
        ? await this.asker.write(codeBlank(state.edition, question.text, state.withdrawn[id]), words)
        : await this.asker.choose(this.menuOf(state, id, question, route), words);
    this.isFirstScreen = false;
    this.isAnswered = reply.kind === 'answer';
    if (reply.kind !== 'answer') return moved(reply, state, route) ?? state;
    const edition = editionChosen(this.beginning.world.library, reply.value);
    if (edition !== undefined) return { ...state, edition };
    return { ...state, answers: answer(state.edition, state.answers, id, reply.value) };
  }

  /** The other languages are offered on the first screen, and whenever the first question comes back. */
  private menuOf(
    state: State,
    id: string,
    { text, choices }: { readonly text: string; readonly choices: Menu['choices'] },
    route: Route,
  ): Menu {
    const { edition, withdrawn } = state;
    const offersLanguages = this.isFirstScreen || route.path.length === 0;
    const offers = offersLanguages ? otherLanguages(this.beginning.world.library, edition) : [];
    return {
      message: text,
      choices: [...choices, ...offers],
      active: withdrawn[id],
      canGoBack: canGoBack(state, route),
    };
  }

  /** Shows a guide that an answer led to; coming back to it from a list or a question does not print it again. */
  private async show({ edition }: State, { path }: Route, place: GuidePlace): Promise<void> {
    const { world, options, showing } = this.beginning;
    const key = JSON.stringify([edition.language, place]);
    if (this.shown === key && !this.isAnswered) return;
    this.shown = key;
    this.isAnswered = false;
    const guide = guideOf(edition, place, path);
    const style = await styleFor(options, world, showing);
    const text = render(guide, showing, edition, style);
    const isOnTerminal = showing.output === undefined && world.stdout.isTerminal;
    put(isOnTerminal ? `\n${text}${this.gapBelowGuide}` : text, showing, world);
  }
}
