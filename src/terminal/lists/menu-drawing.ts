import type { Words } from '../../catalogue/source';
import type { Menu } from '../asker';
import { wrap } from '../wrap';
import type { Look } from './look';
import { fitting, hanging, windowAround } from './prompt-parts';
import { rowsOf, type Screen } from './screen';

/** What a list is drawn with. */
export interface MenuLook {
  readonly menu: Menu;
  readonly words: Words;
  readonly look: Look;
  readonly screen: Screen;
}

/** The lines of a question, around the one that the cursor stands in. */
export interface MenuDrawing {
  readonly above: readonly string[];
  readonly line: string;
  readonly below: readonly string[];
}

/**
 * Draws a list so that its question and the active choice stay on the screen. Where that is too small, the keys give
 * way first, then the other choices, then the end of the active one.
 */
export function drawMenu(menuLook: MenuLook, active: number, keysShown: boolean): MenuDrawing {
  const { menu, words, look, screen } = menuLook;
  const { columns, rows } = screen;
  const width = columns - 1;
  const message = wrap(menu.message, width).split('\n').map(look.message);
  const keys = ['', ...wrap(words[menu.canGoBack ? 'ask.keysBack' : 'ask.keys'], width).split('\n')];
  const items = itemsOf(menuLook, active);

  const heights = items.map((lines) => rowsOf(lines, columns));
  const room = rows - 1 - rowsOf(message, columns);
  const besideKeys = keysShown ? windowAround(active, heights, room - rowsOf(keys, columns)) : undefined;
  const shown = besideKeys ?? windowAround(active, heights, room);
  if (shown === undefined) return drawAlone(message, items[active] ?? [], screen);
  const [line = '', ...rest] = items[active] ?? [];
  const mark = `  ${look.more}`;
  return {
    above: [...message, ...(shown.first > 0 ? [mark] : []), ...items.slice(shown.first, active).flat()],
    line,
    below: [
      ...rest,
      ...items.slice(active + 1, shown.last + 1).flat(),
      ...(shown.last < items.length - 1 ? [mark] : []),
      ...(besideKeys === undefined ? [] : keys.map((text) => look.keys(text))),
    ],
  };
}

/** The numbered choices, each as its lines. */
const itemsOf = ({ menu, look, screen }: MenuLook, active: number): readonly (readonly string[])[] =>
  menu.choices.map(({ label }, index) => {
    const isActive = index === active;
    const lines = hanging(`${isActive ? look.pointer : ' '} ${index + 1}. `, label, screen.columns - 1);
    return isActive ? lines.map(look.active) : lines;
  });

/** The active choice without any other: on so small a screen its first line stays below the end of the question. */
function drawAlone(
  message: readonly string[],
  [line = '', ...rest]: readonly string[],
  { columns, rows }: Screen,
): MenuDrawing {
  const free = rows - rowsOf([line], columns);
  const above = fitting(message.toReversed(), free, columns).toReversed();
  return { above, line, below: fitting(rest, free - rowsOf(above, columns), columns) };
}
