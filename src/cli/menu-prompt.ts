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
import { answered, hanging, useRedraw, windowAround } from './prompt-parts';
import type { Screen } from './screen';
import { wrap } from './wrap';

/** What a list needs to be drawn. */
export interface MenuConfig {
  readonly menu: Menu;
  readonly words: Words;
  readonly look: Look;
  readonly screen: Screen;
  readonly keysShown: boolean;
}

/**
 * A numbered list: arrows and Enter, or the number, or a letter for yes, no, back and quit. The cursor stands at the
 * beginning of the active choice, where a screen magnifier finds it.
 */
export const menuPrompt = createPrompt<Reply, MenuConfig>((config, done) => {
  const { menu, words, look, screen } = config;
  const { choices } = menu;
  const offered = choices.findIndex((choice) => choice.id === menu.active);
  const [active, setActive] = useState(Math.max(0, offered));
  const [number, setNumber] = useState(0);
  const [keysShown, showKeys] = useState(config.keysShown);
  const [reply, setReply] = useState<Reply | undefined>(undefined);
  const redraw = useRedraw(screen);

  const answer = (given: Reply) => {
    setReply(given);
    done(given);
  };
  const choose = (index: number) => answer({ kind: 'answer', value: choices[index]?.id ?? '' });
  /** A digit that could begin a longer number moves there and waits for the next digit, or Enter. */
  const typeDigit = (digit: number) => {
    const longer = number * 10 + digit;
    const typed = longer <= choices.length ? longer : digit;
    if (typed === 0 || typed > choices.length) return showKeys(true);
    if (typed * 10 > choices.length) return choose(typed - 1);
    setActive(typed - 1);
    setNumber(typed);
  };
  useKeypress((key, readline) => {
    const typed = readline.line;
    readline.clearLine(0);
    redraw();
    if (/^\d$/.test(typed)) return typeDigit(Number(typed));
    setNumber(0);
    if (isEnterKey(key)) choose(active);
    else if (isUpKey(key)) setActive((active + choices.length - 1) % choices.length);
    else if (isDownKey(key)) setActive((active + 1) % choices.length);
    else if (key.name === 'home') setActive(0);
    else if (key.name === 'end') setActive(choices.length - 1);
    else if (asksForHelp(typed)) showKeys(!keysShown);
    else {
      const given = readWord(typed, menu, words);
      if (given !== undefined) answer(given);
      else if (typed.trim() !== '') showKeys(true);
    }
  });

  const drawing = drawMenu(config, active, keysShown);
  useEffect(() => {
    screen.drawn(drawing.above, drawing.below);
    screen.toLineStart();
  }, [{}]);
  if (reply !== undefined)
    return answered(menu.message, shownReply(reply, menu, words), look, screen.columns);
  return [[...drawing.above, drawing.line].join('\n'), drawing.below.join('\n')];
});

function shownReply(reply: Reply, { choices }: Menu, words: Words): string {
  if (reply.kind === 'answer') return choices.find((choice) => choice.id === reply.value)?.label ?? '';
  return reply.kind === 'back' ? words['next.back'] : words['next.finish'];
}

/** The lines of a question, around the one that the cursor stands in. */
interface MenuDrawing {
  readonly above: readonly string[];
  readonly line: string;
  readonly below: readonly string[];
}

function drawMenu(
  { menu, words, look, screen }: MenuConfig,
  active: number,
  keysShown: boolean,
): MenuDrawing {
  const width = screen.columns - 1;
  const message = wrap(menu.message, width).split('\n').map(look.message);
  const keys = keysShown
    ? ['', ...wrap(words[menu.canGoBack ? 'ask.keysBack' : 'ask.keys'], width).split('\n')]
    : [];
  const items = menu.choices.map(({ label }, index) => {
    const lines = hanging(`${index === active ? look.pointer : ' '} ${index + 1}. `, label, width);
    return index === active ? lines.map(look.active) : lines;
  });
  const markRows = 2;
  const room = screen.rows - 1 - markRows - message.length - keys.length;
  const heights = items.map((lines) => lines.length);
  const { first, last } = windowAround(active, heights, room);
  const [line = '', ...rest] = items[active] ?? [];
  const mark = `  ${look.more}`;
  return {
    above: [...message, ...(first > 0 ? [mark] : []), ...items.slice(first, active).flat()],
    line,
    below: [
      ...rest,
      ...items.slice(active + 1, last + 1).flat(),
      ...(last < items.length - 1 ? [mark] : []),
      ...keys.map((text) => look.keys(text)),
    ],
  };
}
