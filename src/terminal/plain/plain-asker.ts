import type { Words } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import type { Asker, Blank, Menu } from '../asker';
import { readWord, readWritten } from '../choice-words';
import type { Leaving } from '../leaving';
import { Dialogue, type PlainTerminal, type Question } from './dialogue';
import { Lines } from './lines';

/** Screen-reader mode: plain lines that are only ever added to, answered by a number or a word and Enter. */
export function openPlainAsker(terminal: PlainTerminal, leaving: Leaving): Asker {
  const dialogue = new Dialogue(terminal, new Lines(terminal.input, leaving));
  return {
    choose: async (menu, words) => (await dialogue.ask(menuQuestion(menu, words))).reply,
    async write(blank, words) {
      const { reply, line, isBehindWrong } = await dialogue.ask(blankQuestion(blank, words));
      const isPasted = isBehindWrong || blank.holdsMore(line.text);
      if (reply.kind === 'answer' && isPasted) await dialogue.dropBehind(line);
      return reply;
    },
    say: (text) => dialogue.say(text),
    close: () => dialogue.close(),
  };
}

function menuQuestion(menu: Menu, words: Words): Question {
  const { message, choices, canGoBack } = menu;
  const at = choices.findIndex((choice) => choice.id === menu.active);
  const offer = choices[at];
  const offered =
    offer === undefined ? [] : [fill(words['ask.offered'], { number: String(at + 1), label: offer.label })];
  return {
    kind: 'menu',
    text: [`\n${message}`, ...choices.map(({ label }, index) => `${index + 1}. ${label}`), ...offered],
    keys: canGoBack ? words['ask.plainKeysBack'] : words['ask.plainKeys'],
    retry: fill(words['ask.retry'], { last: String(choices.length) }),
    read: (typed) =>
      typed.trim() === '' && offer !== undefined
        ? { kind: 'answer', value: offer.id }
        : readWord(typed, menu, words),
  };
}

function blankQuestion(blank: Blank, words: Words): Question {
  const { message, retry, offered } = blank;
  return {
    kind: 'blank',
    text: [
      `\n${message}`,
      ...(offered === undefined ? [] : [fill(words['ask.offeredCode'], { code: offered })]),
    ],
    keys: words['ask.codeKeys'],
    retry,
    read: (typed) =>
      typed.trim() === '' && offered !== undefined
        ? { kind: 'answer', value: offered }
        : readWritten(typed, blank, words),
  };
}
