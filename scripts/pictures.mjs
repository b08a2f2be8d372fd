// Draws docs/session.<language>.svg, the whole screen of a real session, played on a pseudo-terminal and read from a terminal emulator, and puts
// the graphs of the questions into docs/questions.md. Run it after a change of words or looks: npm run pictures
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { root } from './build/folders.mjs';

const columns = 80;
const rows = 40;
const cell = { width: 8.4, height: 19 };
const colors = { background: '#1e1e1e', text: '#d4d4d4', bright: '#ffffff' };
/** The 16 basic colors, as many dark terminals show them. */
const palette = ['#666666', '#f14c4c', '#23d18b', '#f5f543', '#3b8eea', '#d670d6', '#29b8db', '#e5e5e5'];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long a text is waited for, in milliseconds. */
const patience = 10_000;

/**
 * Plays a session. Each key is pressed once the screen shows the text it waits for.
 * @returns the screen before each key
 * @throws where a text does not appear: the words may have changed
 */
async function play(language, keys) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = pty.spawn(process.execPath, [join(root, 'bin/signin-help.js'), '--lang', language], {
    cols: columns,
    rows,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  const exited = new Promise((resolve) => child.onExit(resolve));
  child.onData((data) => terminal.write(data));
  const screens = [];
  for (const { after, press } of keys) {
    const end = Date.now() + patience;
    while (!textOf(terminal).includes(after)) {
      if (Date.now() > end) throw new Error(`“${after}” does not appear in the session in ${language}`);
      await pause(20);
    }
    await pause(100);
    screens.push(linesOf(terminal).map(runsOf));
    child.write(press);
  }
  await exited;
  return screens;
}

const linesOf = ({ buffer }) =>
  Array.from({ length: buffer.active.length }, (_, row) => buffer.active.getLine(row));
const textOf = (terminal) =>
  linesOf(terminal)
    .map((line) => line.translateToString(true))
    .join('\n');

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One line as runs of cells that look alike. */
function runsOf(line) {
  const runs = [];
  for (let column = 0; column < line.length; column += 1) {
    const cellHere = line.getCell(column);
    const style = [
      cellHere.isFgPalette() ? `fill="${palette[cellHere.getFgColor() % 8]}"` : '',
      cellHere.isBold()
        ? `font-weight="bold" ${cellHere.isFgPalette() ? '' : `fill="${colors.bright}"`}`
        : '',
      cellHere.isUnderline() ? 'text-decoration="underline"' : '',
    ]
      .join(' ')
      .trim();
    const text = cellHere.getChars() || ' ';
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ style, text, column });
  }
  return runs.map((run) => ({ ...run, text: run.text.trimEnd() })).filter((run) => run.text !== '');
}

function draw(lines, title) {
  const margin = 16;
  const width = Math.ceil(columns * cell.width) + 2 * margin;
  const height = lines.length * cell.height + 2 * margin;
  const rowsOfText = lines.flatMap((line, row) => {
    const y = margin + (row + 0.75) * cell.height;
    return line.map(
      ({ style, text, column }) =>
        `<text x="${(margin + column * cell.width).toFixed(1)}" y="${y.toFixed(1)}" textLength="${([...text].length * cell.width).toFixed(1)}" xml:space="preserve" ${style}>${escapeXml(text)}</text>`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">
<rect width="100%" height="100%" rx="8" fill="${colors.background}"/>
<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${colors.text}">
${rowsOfText.join('\n')}
</g>
</svg>
`;
}

const titles = { en: 'A session of signin-help in English', fr: 'Une session de signin-help en français' };
const words = JSON.parse(readFileSync(join(root, 'data/interface.json'), 'utf8'));
const [first] = Object.values(JSON.parse(readFileSync(join(root, 'data/questions.json'), 'utf8')));
for (const [language, title] of Object.entries(titles)) {
  const screens = await play(language, [
    { after: first.text[language], press: 'y\r' },
    { after: words['next.question'][language], press: 'q\r' },
  ]);
  const screen = screens.at(-1);
  const end = screen.findLastIndex((line) => line.length > 0) + 1;
  writeFileSync(join(root, `docs/session.${language}.svg`), draw(screen.slice(0, end), title));
}

const file = join(root, 'docs/questions.md');
for (const language of Object.keys(JSON.parse(readFileSync(join(root, 'data/languages.json'), 'utf8')))) {
  const graph = execFileSync(
    process.execPath,
    [join(root, 'bin/signin-help.js'), 'graph', '--lang', language],
    { encoding: 'utf8' },
  );
  const marked = new RegExp(`(?<=<!-- graph ${language} -->\\n)[\\s\\S]*?(?=<!-- /graph -->)`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(marked, () => `\`\`\`mermaid\n${graph}\`\`\`\n`),
  );
}
