import { readCode } from '../core/code';
import type { Edition, Question } from '../core/edition';
import { guideOf } from '../core/guide';
import { type Answers, answer, follow, type Place, type Route } from '../core/session';
import type { Language } from '../core/source';
import { fill } from '../core/words';
import { accessibleReason } from './accessibility';
import { type Asker, Left, type Menu, type Reply } from './asker';
import { hasColour } from './colour';
import type { Options } from './program';
import { render, type Showing } from './show-guide';
import { styleFor } from './style';
import type { World } from './world';

/** What a conversation begins with. */
export interface Beginning {
  readonly world: World;
  readonly edition: Edition;
  readonly options: Options;
  readonly showing: Showing;
  readonly answers: Answers;
}

/** Where a conversation stands: the language, the answers that count, and those taken back, which are offered again. */
interface State {
  readonly edition: Edition;
  readonly answers: Answers;
  readonly withdrawn: Answers;
}

type Guide = Extract<Place, { kind: 'guide' }>;

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
  });
  let state: State = { edition: beginning.edition, answers: beginning.answers, withdrawn: {} };
  try {
    if (reason !== undefined) asker.say(fill(state.edition.words['ask.accessible'], { reason }));
    const conversation = new Conversation(asker, beginning);
    for (let next: State | 'done' = state; next !== 'done'; next = await conversation.step(state))
      state = next;
    return 0;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    asker.close();
    sayLeaving(world, state.edition);
    return error.exitCode;
  } finally {
    asker.close();
  }
}

function sayLeaving(world: World, { words, language }: Edition): void {
  try {
    world.stderr.write(`${fill(words['ask.left'], { command: `npx signin-help --lang ${language}` })}\n`);
  } catch {
    // The terminal itself may be gone: then there is nobody to tell.
  }
}

/** The steps of a conversation. Each takes a state and gives the next one. */
class Conversation {
  private isFirstScreen = true;
  private shown: string | undefined;

  constructor(
    private readonly asker: Asker,
    private readonly beginning: Beginning,
  ) {}

  async step(state: State): Promise<State | 'done'> {
    const route = follow(state.edition, state.answers);
    const { place } = route;
    if (place.kind === 'question') return this.ask(state, route, place.question);
    await this.show(state, route, place);
    const { world, showing } = this.beginning;
    if (!world.stdout.isTerminal || showing.output !== undefined) return 'done';
    return this.askWhatNext(state, route, place);
  }

  private async ask(state: State, route: Route, id: string): Promise<State | 'done'> {
    const { questions, words } = state.edition;
    const question = questions[id];
    if (question === undefined) return 'done';
    const canGoBack = route.path.length > 0;
    const reply =
      question.kind === 'code'
        ? await this.asker.write(codeBlank(state.edition, question.text), words)
        : await this.asker.choose(this.menuOf(state, id, question, canGoBack), words);
    this.isFirstScreen = false;
    const further = moved(reply, state, route);
    if (further !== undefined) return further;
    const value = (reply as Extract<Reply, { kind: 'answer' }>).value;
    const language = this.otherLanguages(state.edition).find((other) => languageChoice(other) === value);
    if (language !== undefined) return { ...state, edition: this.beginning.world.library.edition(language) };
    return { ...state, answers: answer(state.edition, state.answers, id, value) };
  }

  private menuOf(
    state: State,
    id: string,
    question: Extract<Question, { kind: 'choice' }>,
    canGoBack: boolean,
  ): Menu {
    const offers = this.isFirstScreen
      ? this.otherLanguages(state.edition).map((other) => this.languageOffer(other))
      : [];
    return {
      message: question.text,
      choices: [...question.choices, ...offers],
      active: state.withdrawn[id],
      canGoBack,
    };
  }

  private otherLanguages({ language }: Edition): readonly Language[] {
    return (Object.keys(this.beginning.world.library.languages) as Language[]).filter(
      (other) => other !== language,
    );
  }

  private languageOffer(language: Language): Menu['choices'][number] {
    const { words } = this.beginning.world.library.edition(language);
    return { id: languageChoice(language), label: words['next.language'] };
  }

  /** Shows a guide once: coming back from the list of links does not print it again. */
  private async show({ edition }: State, { path }: Route, place: Guide): Promise<void> {
    const { world, options, showing } = this.beginning;
    const key = JSON.stringify([edition.language, place]);
    if (this.shown === key) return;
    this.shown = key;
    const text = render(guideOf(edition, place, path), showing, edition, await styleFor(options, world));
    if (showing.output !== undefined) world.files.replace(showing.output, text);
    else world.stdout.write(world.stdout.isTerminal ? `\n${text}\n` : text);
  }

  private async askWhatNext(state: State, route: Route, place: Guide): Promise<State | 'done'> {
    const { words } = state.edition;
    const others = this.otherLanguages(state.edition);
    const reply = await this.asker.choose(
      {
        message: words['next.question'],
        choices: [
          { id: 'link', label: words['next.link'] },
          { id: 'stuck', label: words['next.stuck'] },
          { id: 'back', label: words['next.back'] },
          { id: 'again', label: words['next.again'] },
          ...others.map((other) => this.languageOffer(other)),
          { id: 'finish', label: words['next.finish'] },
        ],
        active: 'finish',
        canGoBack: true,
      },
      words,
    );
    const further = moved(reply, state, route);
    if (further !== undefined) return this.leaveGuide(further);
    const { value } = reply as Extract<Reply, { kind: 'answer' }>;
    switch (value) {
      case 'finish':
        return 'done';
      case 'link':
        await this.offerLinks(state, place);
        return state;
      case 'back':
        return this.leaveGuide(withdraw(state, route));
      case 'again':
        return this.leaveGuide({ ...state, answers: {}, withdrawn: {} });
      case 'stuck':
        return this.leaveGuide(atProblems(state));
      default:
        return this.leaveGuide({ ...state, edition: this.editionChosen(value, state.edition) });
    }
  }

  private editionChosen(choice: string, edition: Edition): Edition {
    const language = this.otherLanguages(edition).find((other) => languageChoice(other) === choice);
    return language === undefined ? edition : this.beginning.world.library.edition(language);
  }

  private leaveGuide(state: State | 'done'): State | 'done' {
    this.shown = undefined;
    return state;
  }

  private async offerLinks({ edition }: State, place: Guide): Promise<void> {
    const { words } = edition;
    const guide = guideOf(edition, place);
    const links = new Map(guide.steps.flatMap((step) => step.links).map((link) => [link.url, link.title]));
    if (guide.code?.lookup)
      links.set(guide.code.lookup, fill(words['guide.lookup'], { code: guide.code.id }));
    const choices = [...links].map(([url, title]) => ({ id: url, label: title }));
    const reply = await this.asker.choose(
      { message: words['next.whichLink'], choices: choices.slice(0, 9), canGoBack: true },
      words,
    );
    if (reply.kind === 'answer') await this.open(reply.value, edition);
    if (reply.kind === 'quit') throw new Left(0);
  }

  private async open(url: string, { words }: Edition): Promise<void> {
    try {
      await this.beginning.world.openLink(url);
      this.asker.say(`${words['next.opened']}\n${url}`);
    } catch {
      this.asker.say(`${words['next.notOpened']}\n${url}`);
    }
  }
}

const languageChoice = (language: string): string => `language-${language}`;

function codeBlank({ words, codes }: Edition, message: string) {
  return { message, retry: words['ask.codeForm'], read: (text: string) => readCode(text, codes) };
}

/** The state after a reply that is no answer; undefined where it is one. */
function moved(reply: Reply, state: State, route: Route): State | 'done' | undefined {
  if (reply.kind === 'quit') return 'done';
  return reply.kind === 'back' ? withdraw(state, route) : undefined;
}

/** Takes the last answer back; it stays known, so that its question offers it first. */
function withdraw(state: State, { path }: Route): State {
  const last = path.at(-1);
  if (last === undefined) return state;
  const { [last.question]: _, ...answers } = state.answers;
  return { ...state, answers, withdrawn: { ...state.withdrawn, [last.question]: last.choice } };
}

/** Where somebody goes whom the guide did not help: to the question what happens, everything else answered. */
function atProblems(state: State): State {
  const { questions } = state.edition;
  const first = Object.keys(questions)[0] ?? '';
  const question = questions[first];
  const further =
    question?.kind === 'choice' ? question.choices.find(({ leadsTo }) => 'question' in leadsTo) : undefined;
  if (further === undefined) return { ...state, answers: {} };
  return { ...state, answers: { [first]: further.id }, withdrawn: { ...state.withdrawn, ...state.answers } };
}
