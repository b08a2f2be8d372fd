import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Words } from '../core/source';
import type { Menu, Reply } from './asker';
import { asksForHelp, readWord } from './choice-words';
import type { Look } from './look';
import { wrap } from './wrap';

/** The size of the terminal, in columns and rows, and a call when it changes. */
export interface Screen {
  size(): { readonly columns: number; readonly rows: number };
  /** @returns a function that stops the calls */
  onResize(changed: () => void): () => void;
}

interface Config {
  readonly menu: Menu;
  readonly words: Words;
  readonly look: Look;
  readonly screen: Screen;
  readonly keysShown: boolean;
}

/** Rows that are not for choices: room for the line above and the line under the list. */
const spareRows = 3;

/**
 * A numbered list: arrows and Enter, or the number, or a letter for yes, no, back and quit. The cursor stands at the
 * active choice, where a screen magnifier finds it.
 */
export const menuPrompt = createPrompt<Reply, Config>((config, done) => {
  const { menu, words, look, screen } = config;
  const { choices } = menu;
  const [active, setActive] = useState(
    Math.max(
      0,
      choices.findIndex((choice) => choice.id === menu.active),
    ),
  );
  const [keysShown, showKeys] = useState(config.keysShown);
  const [, setSize] = useState('');
  const [reply, setReply] = useState<Reply | undefined>(undefined);

  useEffect(() => screen.onResize(() => setSize(JSON.stringify(screen.size()))), []);

  const answer = (given: Reply) => {
    setReply(given);
    done(given);
  };
  useKeypress((key, readline) => {
    const typed = readline.line;
    readline.clearLine(0);
    const activeChoice = choices[active];
    if (isEnterKey(key) && activeChoice !== undefined) answer({ kind: 'answer', value: activeChoice.id });
    else if (isUpKey(key)) setActive((active + choices.length - 1) % choices.length);
    else if (isDownKey(key)) setActive((active + 1) % choices.length);
    else if (key.name === 'home') setActive(0);
    else if (key.name === 'end') setActive(choices.length - 1);
    else if (asksForHelp(typed)) showKeys(!keysShown);
    else {
      const given = readWord(typed, menu, words);
      if (given !== undefined) answer(given);
    }
  });

  const { columns, rows } = screen.size();
  const message = wrap(menu.message, columns - 1);
  if (reply !== undefined) {
    return wrapped(`${menu.message} `, shownReply(reply, menu, words), columns, look);
  }
  const items = choices.map(({ label }, index) => {
    const pointer = index === active ? look.pointer : ' ';
    const text = hanging(`${pointer} ${index + 1}. `, label, columns - 1);
    return index === active ? look.active(text) : text;
  });
  const keys = keysShown
    ? `\n${wrap(menu.canGoBack ? words['ask.keysBack'] : words['ask.keys'], columns - 1)}`
    : '';
  const room = rows - spareRows - linesIn(message) - linesIn(keys);
  const { first, last } = windowAround(active, items.map(linesIn), room);
  const above = first > 0 ? [`  ${look.more}`] : [];
  const below = last < items.length - 1 ? [`  ${look.more}`] : [];
  const upToActive = [look.message(message), ...above, ...items.slice(first, active + 1)];
  const afterActive = [...items.slice(active + 1, last + 1), ...below, look.keys(keys)].filter(
    (part) => part !== '',
  );
  return [upToActive.join('\n'), afterActive.join('\n')];
});

const linesIn = (text: string): number => text.split('\n').length;

const hanging = (start: string, text: string, width: number): string =>
  `${start}${wrap(text, width - start.length).replaceAll('\n', `\n${' '.repeat(start.length)}`)}`;

function shownReply(reply: Reply, { choices }: Menu, words: Words): string {
  if (reply.kind === 'answer') return choices.find((choice) => choice.id === reply.value)?.label ?? '';
  return reply.kind === 'back' ? words['next.back'] : words['next.finish'];
}

function wrapped(message: string, answer: string, columns: number, look: Look): string {
  const lines = wrap(`${message}${answer}`, columns - 1);
  return lines.endsWith(answer) ? `${lines.slice(0, -answer.length)}${look.answer(answer)}` : lines;
}

/** The longest run of items around the active one that fits into the room, measured in rows. */
function windowAround(
  active: number,
  heights: readonly number[],
  room: number,
): { first: number; last: number } {
  let [first, last] = [active, active];
  let used = heights[active] ?? 1;
  for (let grown = true; grown; ) {
    grown = false;
    const after = heights[last + 1];
    if (after !== undefined && used + after <= room) {
      [last, used, grown] = [last + 1, used + after, true];
    }
    const before = heights[first - 1];
    if (before !== undefined && used + before <= room) {
      [first, used, grown] = [first - 1, used + before, true];
    }
  }
  return { first, last };
}
