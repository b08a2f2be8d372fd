import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Words } from '../../catalogue/source';
import type { Blank, Reply } from '../asker';
import { asksForHelp, readWritten } from '../choice-words';
import { wrap } from '../wrap';
import type { Look } from './look';
import { answered, fitting, useRedraw } from './prompt-parts';
import { rowsOf, type Screen } from './screen';

/** What a question that is answered in writing needs to be drawn. */
export interface CodeConfig {
  readonly blank: Blank;
  readonly words: Words;
  readonly look: Look;
  readonly screen: Screen;
}

const mark = '> ';

/**
 * A line to write in, with the keys or what is wrong below it. The answer given before stands there, to be changed or
 * taken again. What is no code is taken away, and asked for again.
 */
export const codePrompt = createPrompt<Reply, CodeConfig>((config, done) => {
  const { blank, words, look, screen } = config;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [reply, setReply] = useState<Reply | undefined>(undefined);
  const redraw = useRedraw(screen);

  const enter = () => {
    const given = readLine(typed, blank, words);
    setTyped('');
    setWrong(given === undefined);
    if (given === undefined) return;
    setReply(given);
    done(given);
  };
  useKeypress((key, readline) => {
    redraw();
    if (isEnterKey(key)) return enter();
    if (asksForHelp(readline.line)) {
      readline.clearLine(0);
      setWrong(false);
    }
    setTyped(readline.line);
  });

  useEffect((readline) => {
    if (blank.offered === undefined) return;
    readline.write(blank.offered);
    setTyped(readline.line);
  }, []);

  const { above, below } = drawBlank(config, typed, isWrong);
  useEffect(() => screen.drawn([...above, ...longTail(typed, screen.columns)], below), [{}]);
  if (reply !== undefined) {
    const shown = reply.kind === 'answer' ? reply.value : words[`next.${goingBy[reply.kind]}`];
    return answered(blank.message, shown, look, screen.columns);
  }
  return [[...above, `${mark}${typed}`].join('\n'), below.join('\n')];
});

/** The lines around the one to write in. On a small screen the keys give way, then most of what is wrong. */
function drawBlank({ blank, words, look, screen }: CodeConfig, typed: string, isWrong: boolean) {
  const { columns, rows } = screen;
  const lines = (text: string) => wrap(text, columns - 1).split('\n');
  const room = rows - 1 - longTail(typed, columns).length;
  const message = lines(blank.message).map(look.message);
  const above = fitting(message.toReversed(), isWrong ? room - 1 : room, columns).toReversed();
  const roomBelow = room - rowsOf(above, columns);
  const said = lines(isWrong ? blank.retry : words['ask.codeKeys']).map(isWrong ? look.error : look.keys);
  if (rowsOf(said, columns) < roomBelow) return { above, below: ['', ...said] };
  return { above, below: isWrong ? fitting(said, roomBelow, columns) : [] };
}

/** What is typed behind the answer that stood there counts by itself where it can: another code, back, or quit. */
function readLine(typed: string, blank: Blank, words: Words): Reply | undefined {
  const { offered = '' } = blank;
  const added = typed.startsWith(offered) ? typed.slice(offered.length) : '';
  return readWritten(added, blank, words) ?? readWritten(typed, blank, words);
}

const goingBy = { back: 'back', quit: 'finish' } as const;

/** The rows of what is typed that lie above the cursor. */
const longTail = (typed: string, columns: number): readonly string[] =>
  Array.from({ length: Math.floor((mark.length + typed.length) / columns) }, () => '');
