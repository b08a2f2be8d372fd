import type { Language } from '../../src/catalogue/source';
import { beginIn, choice, replied, viewIn } from './conversation';
import { library } from './fake-world';
import type { Terminal } from './terminal';

/** What the terminal tests wait for, in the words of a language. */
export function spokenIn(language: Language) {
  const { words } = library.edition(language);
  const first = beginIn(language);
  const guide = replied(first, choice('yes'));
  const questions = Object.entries(library.edition(language).questions);
  const codeQuestion = questions.find(([, { kind }]) => kind === 'code');
  const leading = questions.find(
    ([, question]) =>
      question.kind === 'choice' &&
      question.choices.some(({ leadsTo }) => 'question' in leadsTo && leadsTo.question === codeQuestion?.[0]),
  );
  const asked = (state: typeof first) => viewIn(state).asked ?? { text: '', choices: [] };
  const title = viewIn(guide).reads.find(({ kind }) => kind === 'title');
  return {
    words,
    first: asked(first).text,
    choices: asked(first).choices.map(({ label }, index) => `${index + 1}. ${label}`),
    /** Where “no” leads. */
    second: asked(replied(first, choice('no'))).text,
    secondChoices: asked(replied(first, choice('no'))).choices.map(
      ({ label }, index) => `${index + 1}. ${label}`,
    ),
    /** The guide that “yes” leads to. */
    guide: title?.kind === 'title' ? title.text : '',
    next: words['next.question'],
    /** The question that is answered by a code, and what leads there. */
    code: codeQuestion?.[1].text ?? '',
    toCode: `${leading?.[0]}=${codeQuestion?.[0]}`,
    links: words['next.whichLink'],
    titles: Object.fromEntries(library.edition(language).topics.map((topic) => [topic.id, topic.title])),
  };
}

/** A text as the screen’s is compared: every blank is one blank. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Whether the question is asked, with its list below. */
export const asks = (question: string) => (terminal: Terminal) =>
  terminal.text().includes(inOneLine(question)) && terminal.lines().some((line) => /^[❯>] \S/.test(line));

/** The line that is active in the list. */
export const active = (terminal: Terminal): string =>
  terminal
    .lines()
    .find((line) => line.startsWith('❯ '))
    ?.slice(2) ?? '';

/** Whether a line of the list is the active one. */
export const activeIs = (start: string) => (terminal: Terminal) => active(terminal).startsWith(start);

/** Whether a text was shown, on the screen or above it. */
export const wasShown = (text: string) => (terminal: Terminal) =>
  inOneLine(terminal.history().join(' ')).includes(inOneLine(text));
