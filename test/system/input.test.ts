import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';

const bin = join(import.meta.dirname, '../../bin/signin-help.js');
const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
/** Far more than a read of any of these texts takes, on a machine that does much else. */
const timeout = 20_000;

/** Runs the program with a text on its standard input. */
function read(input: string | Uint8Array, ...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '-', ...argv], {
    env,
    input,
    timeout,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

const topicIn = (outcome: ReturnType<typeof read>) =>
  outcome.status === 0 ? JSON.parse(outcome.stdout).topic : outcome;

describe('a text on standard input', () => {
  const accented = source.messages.flatMap(({ topic, weak, origin: _, ...fragments }) =>
    Object.values(fragments)
      .flat()
      .filter((text) => weak === undefined && /^[a-zéèà -]{20,}$/.test(text) && /[éèà]/.test(text))
      .map((text) => ({ topic, text })),
  );
  const [{ topic = '', text = '' } = {}] = accented;

  test('is read as one on the command line', () => {
    const { status, stdout, stderr } = read('New-Thing : AADSTS50053: Your account\nis locked\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('AADSTS50053: ');
  });

  test('in the encodings of Windows', () => {
    const page = `Désolé…\r\n${text.toUpperCase()}`;
    for (const bytes of [
      Buffer.from(page),
      Buffer.from(`\ufeff${page}`),
      Buffer.from(page.replace('…', '.'), 'latin1'),
      Buffer.from(`\ufeff${page}`, 'utf16le'),
    ])
      expect(topicIn(read(bytes, '-f', 'json'))).toBe(topic);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t\u00a0 '],
  ])('%s: exit code 2, and what to do', (_, input) => {
    const { status, stdout, stderr } = read(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^signin-help: there is no text to read\.[^\n]*\n$/);
  });

  test('words that fit several guides: they are named, and nobody is asked', () => {
    const { status, stdout, stderr } = read('lost my phone');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^signin-help: [^\n]*new-phone[^\n]*\n$/);
  });

  test('that never ends is read as far as anybody would', async () => {
    const child = spawn(process.execPath, [bin, '-', '-f', 'json'], { env, timeout });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stdin.on('error', () => {});
    const line = `AADSTS50053: Your account is locked. ${'x'.repeat(1000)}\n`;
    const pour = () => {
      while (child.stdin.writable && child.stdin.write(line));
      child.stdin.once('drain', pour);
    };
    pour();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect({ code, topic: JSON.parse(output).topic }).toEqual({ code: 0, topic: 'locked-account' });
  });
});

describe('a text that nobody would bring', () => {
  const numbers = Array.from({ length: 150_000 }, (_, at) => at + 10_000);
  const texts: Readonly<Record<string, string | Uint8Array>> = {
    'the name of a code 50,000 times': 'AADSTS'.repeat(50_000),
    'that and blanks': 'AADSTS '.repeat(50_000),
    'a label a hundred thousand times': 'Error code: '.repeat(100_000),
    'thousands of numbers': numbers.join(' '),
    'percent signs': '%25'.repeat(300_000),
    'what begins like an entity': '&#x'.repeat(300_000),
    'what begins like an element': '<b '.repeat(300_000),
    backslashes: '\\'.repeat(1_000_000),
    'accents upon accents': `e${'\u0301\u0323'.repeat(200_000)}`,
    'control characters': '\u001b[2J\u0007\u0000'.repeat(100_000),
    'bytes that are no text': Uint8Array.from(
      { length: 1_000_000 },
      (_, at) => (at * 7919 + (at >> 8) * 104729) % 256,
    ),
    'no UTF-8': Buffer.from('ffc0'.repeat(100_000), 'hex'),
    'one long word': 'y'.repeat(1_000_000),
    'words that say something': 'account locked password '.repeat(40_000),
  };

  test.each(Object.keys(texts))('%s: an answer or one clear line', (name) => {
    const { status, stdout, stderr } = read(texts[name] ?? '');
    expect([0, 2]).toContain(status);
    if (status === 0) expect(stderr).toBe('');
    else
      expect({ stdout, isOneLine: /^signin-help: [^\n]{1,500}\n$/.test(stderr) }).toEqual({
        stdout: '',
        isOneLine: true,
      });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test.each(['thousands of unknown codes', 'thousands of numbers named as codes'])(
    '%s: few are named',
    (name) => {
      const label = name.includes('unknown') ? 'AADSTS9' : 'Error code: ';
      const { status, stdout } = read(
        numbers
          .slice(0, 60_000)
          .map((number) => `${label}${number}`)
          .join('\n'),
        '-f',
        'json',
      );
      expect(status).toBe(0);
      expect(JSON.parse(stdout).otherCodes.length).toBeLessThan(20);
    },
  );
});
