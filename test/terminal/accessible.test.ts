import { describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { spokenIn, wasShown } from '../helpers/spoken';
import { keys, openProgram, openShell, type Terminal } from '../helpers/terminal';

// Which of them counts is a function, and tested as one: here an option and a variable reach it.
test.each([
  ['--accessible', ['--accessible'], {}],
  ['TERM=dumb', [], { TERM: 'dumb', ACCESSIBLE: '0' }],
])('what turns screen-reader mode on is said in the first line: %s', async (reason, argv, env) => {
  const terminal = await openProgram([...argv, '--lang', 'en'], { env }).waitFor(spokenIn('en').first);
  expect(terminal.lines()[0]).toContain(`(${reason})`);
});

describe.each(languages)('a conversation in screen-reader mode in %s', (language) => {
  const { first, second, choices, next, guide, words, titles } = spokenIn(language);
  const mark = `${words['ask.mark']} `;
  const isAsked = (question: string) => (now: Terminal) =>
    now.raw.endsWith(mark) && now.raw.slice(now.raw.lastIndexOf(question)).split(mark).length === 2;
  const open = async (...argv: string[]) =>
    openProgram(['--accessible', '--lang', language, ...argv], { rows: 200 }).waitFor((now) =>
      now.raw.endsWith(mark),
    );
  /** What is written after a line was typed. */
  async function answer(terminal: Terminal, line: string): Promise<string> {
    const before = terminal.raw.length;
    terminal.press(`${line}\r`);
    await terminal.waitFor(
      (now) => now.raw.length > before + line.length + mark.length && now.raw.endsWith(mark),
    );
    return terminal.raw.slice(before).replaceAll('\r', '');
  }

  // How lines are read is the same whatever the language is.
  const testLines = test.runIf(language === languages[0]);

  test('the first screen: what this is, the question, the choices, the keys, and no mark that is read aloud', async () => {
    const terminal = await (await open()).waitFor(words['ask.mark']);
    const lines = terminal.lines();
    const at = lines.indexOf(first);
    expect(at).toBeGreaterThan(1);
    expect(lines.slice(at + 1, at + 1 + choices.length)).toEqual(choices);
    expect(wasShown(words['ask.plainKeys'])(terminal)).toBe(true);
    expect(terminal.raw).not.toMatch(/^[>❯]/m);
  });

  test('steps are read one at a time; again repeats one; a link is told without reading all again', async () => {
    const terminal = await open();
    const step = await answer(terminal, 'yes');
    expect(step).toContain(guide);
    expect(step.match(/^https:|^ {2}https:/gm)?.length).toBe(step.match(/https:/g)?.length);
    expect(step.indexOf('https:')).toBeGreaterThan(step.indexOf(guide));
    const again = await answer(terminal, words['answer.again'].split(' ')[0] ?? '');
    expect(again.split('\n').slice(1)).toEqual(step.split('\n').slice(1));
    const links = await answer(terminal, '4');
    expect(links).toMatch(/^ *https:\S+$/m);
    const opened = await answer(terminal, '1');
    expect(opened).toMatch(/^https:\S+$/m);
    expect(opened).toContain(next);
    expect(opened).not.toMatch(/^1\. /m);
    expect(opened).not.toContain(guide);
  });

  test('wrong input asks again and takes no default', async () => {
    const terminal = await open();
    for (const line of ['0', '99', 'xyzzy', 'yesno', '-1', '1.5', '', ' '])
      expect(await answer(terminal, line), `“${line}”`).toContain(first);
    expect(await answer(terminal, '2')).toContain(second);
  });

  test('the key help comes once, and again for ?', async () => {
    const terminal = await open();
    const [start = ''] = words['ask.plainKeys'].split(',');
    expect(terminal.raw.split(start)).toHaveLength(2);
    expect(await answer(terminal, 'no')).not.toContain(start);
    expect(await answer(terminal, '?')).toContain(start);
  });

  test('Enter alone takes the choice that is offered in words', async () => {
    const terminal = await open('-a', 'forgot=yes');
    expect(terminal.raw).toContain(words['next.step']);
    const [label = ''] = words['guide.step'].split('{number}');
    expect(await answer(terminal, '')).toContain(`${label}2`);
  });

  testLines('lines typed before their questions are asked all count', async () => {
    const terminal = await open();
    terminal.press('no\rlocked-account\r');
    terminal.press('2\r');
    expect(await terminal.ended()).toBe(0);
    expect(wasShown(titles['locked-account'] ?? '')(terminal)).toBe(true);
  });

  testLines('the end of input never takes a choice', async () => {
    for (const argv of [[], ['-a', 'forgot=yes']]) {
      const terminal = await open(...argv);
      terminal.press(keys.ctrlD);
      expect(await terminal.ended()).toBe(130);
    }
  });

  test('it writes no escape and no carriage return, and only ever adds', async () => {
    // The terminal itself would make "\r\n" of line breaks and repeat what is typed: here it does neither.
    const terminal = openShell(`stty -onlcr -echo; exec "$NODE" "$BIN" --accessible --lang ${language}`);
    await terminal.waitFor((now) => now.raw.endsWith(mark));
    for (const line of ['zzz', '?', 'no', 'AADSTS50053', '4', '1', 'again', '3', 'b', 'language', 'b']) {
      const before = terminal.raw;
      terminal.press(`${line}\r`);
      await terminal.waitFor((now) => now.raw.length > before.length + mark.length && now.raw.endsWith(mark));
      expect(terminal.raw.startsWith(before)).toBe(true);
    }
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
    expect(terminal.raw).not.toContain('\u001b');
    expect(terminal.raw).not.toContain('\r');
    expect(isAsked(first)(terminal)).toBe(false);
  });
});
