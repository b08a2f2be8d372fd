import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Words } from '../../catalogue/source';
import type { Menu, Reply } from '../asker';
import { asksForHelp, readWord } from '../choice-words';
import { drawMenu, type MenuLook } from './menu-drawing';
import { answered, useRedraw } from './prompt-parts';

/** What a list is asked with. */
export interface MenuConfig extends MenuLook {
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
    const moved = placeAfter(key, active, choices.length);
    if (isEnterKey(key)) choose(active);
    else if (moved !== undefined) setActive(moved);
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

/** Where a key leads in a list, whose ends are joined; undefined for one that does not move. */
function placeAfter(key: KeypressEvent, active: number, count: number): number | undefined {
  if (isUpKey(key)) return (active + count - 1) % count;
  if (isDownKey(key)) return (active + 1) % count;
  if (key.name === 'home') return 0;
  return key.name === 'end' ? count - 1 : undefined;
}

function shownReply(reply: Reply, { choices }: Menu, words: Words): string {
  if (reply.kind === 'answer') return choices.find((choice) => choice.id === reply.value)?.label ?? '';
  return reply.kind === 'back' ? words['next.back'] : words['next.finish'];
}
