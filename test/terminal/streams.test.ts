import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOneLine, spokenIn } from '../helpers/spoken';
import { openShell } from '../helpers/terminal';

const { first, guide, words } = spokenIn('fr');
const folder = mkdtempSync(join(tmpdir(), 'streams-'));
const bin = join(import.meta.dirname, '../../bin/signin-help.js');
const env = { PATH: process.env.PATH ?? '', LANG: 'fr_FR.UTF-8', NODE: process.execPath, BIN: bin };

/** Runs a script in a shell without a terminal. `$P` is the program; its exit code and its errors go to files. */
function shell(script: string): { code: string; stderr: string; stdout: string } {
  const stdout = execFileSync('/bin/sh', ['-c', script], { env: { ...env, OUT: folder }, cwd: folder });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\s+/g, ' ').trim();
  return { code: read('code'), stderr: read('stderr'), stdout: stdout.toString() };
}

/** One for each kind of output. */
const commands = [
  '--no-input',
  'AADSTS50053 -f json',
  'list --codes',
  'graph',
  'completion bash',
  'export --help',
  '--version',
];

/** A long and a short one, of each reader of the command line: all that is printed is written in the same place. */
const some = ['--no-input', 'list --codes', '--version'];

test.each(commands)('a full disk is said in one sentence, and exits 1: signin-help %s', (command) => {
  expect(shell(`"$NODE" "$BIN" ${command} > /dev/full 2> stderr; echo $? > code`)).toMatchObject({
    code: '1',
    stderr: 'signin-help: impossible d’écrire la sortie. Le disque est-il plein ?',
  });
});

describe.each(some)('signin-help %s', (command) => {
  const program = `{ "$NODE" "$BIN" ${command} 2> stderr; echo $? > code; }`;

  test('a reader that closes the pipe early is no error', () => {
    expect(shell(`${program} | head -1`)).toMatchObject({ code: '0', stderr: '' });
    expect(shell(`${program} | true`)).toMatchObject({ code: '0', stderr: '' });
  });

  test('closed standard output exits with a code of the contract, without a stack trace', () => {
    const { code, stderr } = shell(`"$NODE" "$BIN" ${command} >&- 2> stderr; echo $? > code`);
    expect(['0', '1']).toContain(code);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
  });

  test('closed standard input and standard error change nothing', () => {
    const { code, stdout } = shell(`: > stderr; "$NODE" "$BIN" ${command} <&- 2>&-; echo $? > code`);
    expect(code).toBe('0');
    expect(stdout).toBe(shell(`"$NODE" "$BIN" ${command} 2> stderr; echo $? > code`).stdout);
  });
});

test('wrong usage with standard error closed or full still exits 2', () => {
  expect(shell(': > stderr; "$NODE" "$BIN" --format pdf 2>&-; echo $? > code').code).toBe('2');
  expect(shell(': > stderr; "$NODE" "$BIN" --format pdf 2> /dev/full; echo $? > code').code).toBe('2');
});

describe('with standard output in a file and the rest on the terminal', () => {
  test.each(['default', 'accessible'])(
    'in %s mode: questions on the screen, the guide alone in the file',
    async (mode) => {
      const file = join(folder, `guide-${mode}.txt`);
      writeFileSync(file, '');
      const flags = mode === 'accessible' ? '--accessible' : '';
      const terminal = openShell(`"$NODE" "$BIN" --lang fr ${flags} > ${file}`);
      await terminal.waitFor(first);
      terminal.press('non\rlocked-account\r');
      expect(await terminal.ended()).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(
        execFileSync(process.execPath, [bin, 'locked-account', '--lang', 'fr'], { env }).toString(),
      );
      expect(terminal.text()).toContain(inOneLine(words['ask.writtenOut']));
    },
  );

  test.each([
    ['standard input', '< /dev/null'],
    ['standard error', '2> /dev/null'],
  ])('with %s elsewhere nothing is asked', async (_, redirection) => {
    const terminal = openShell(`"$NODE" "$BIN" --lang fr ${redirection}`);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.history()[0]).toBe(guide);
  });

  test('a pipe gets the guide as a script would: nothing is asked', async () => {
    const terminal = openShell('"$NODE" "$BIN" --lang fr | cat');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.history().join('\n')).toContain(guide);
    expect(terminal.history().join('\n')).not.toContain(first);
  });

  test('a full disk ends the conversation with one sentence, and gives the terminal back', async () => {
    const terminal = openShell('"$NODE" "$BIN" --lang en > /dev/full');
    await terminal.waitFor(spokenIn('en').first);
    terminal.press('1\r');
    expect(await terminal.ended()).toBe(1);
    expect(terminal.text()).toContain('signin-help: the output could not be written. Is the disk full?');
    expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
  });
});
