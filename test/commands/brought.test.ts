import { describe, expect, test } from 'vitest';
import { readBrought } from '../../src/commands/brought';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

describe.each(languages)('what is brought in %s', (language) => {
  const edition = library.edition(language);
  const ids = edition.topics.map(({ id }) => id);
  const slips = ids.flatMap((id) => [`${id.slice(0, -2)}${id.slice(-1)}`, id.replace('-', '-x')]);

  test.each(slips.filter((slip) => !ids.includes(slip)))('%s: the one guide that was meant', async (slip) => {
    const brought = await readBrought(slip, edition, { library });
    if (brought.kind !== 'words') throw new Error('It was read as a name');
    const [meant = '', ...others] = brought.topics;
    expect(ids).toContain(meant);
    expect(others).toEqual([]);
    const { code, stderr } = await run([slip, '-l', language]);
    expect(code).toBe(2);
    expect(stderr).toContain(meant);
  });

  test('a code by its id is what a text is that holds nothing but the code', async () => {
    for (const id of Object.keys(edition.codes)) {
      const { stdout } = await run([id, '-l', language, '-f', 'json']);
      const read = await run(['-', '-l', language, '-f', 'json'], { readInput: async () => `${id}\n` });
      expect(read.stdout).toBe(stdout);
      expect(JSON.parse(stdout).code.id).toBe(id);
    }
  });

  test.each([
    '0xC000006D',
    '0x801C001D',
    '80070520',
    '0x80190001',
    'CAA21234',
    'AADSTS99999',
    'HTTP 418',
    'MSIS9999',
  ])('%s, which is not known: the command shows the same guide again', async (code) => {
    const { stdout } = await run([code, '-l', language, '-f', 'json']);
    const [, ...argv] = JSON.parse(stdout).command.replace('HTTP ', 'HTTP\u00a0').split(' ');
    expect((await run([...argv, '-f', 'json'])).stdout).toBe(stdout);
  });

  test.each(['sign-in', 'two-factor', 'log-in'])('%s: words, not a slip in an id', async (text) => {
    const { stderr } = await run([text, '-l', language]);
    expect(stderr).not.toMatch(/Did you mean|Vouliez-vous/);
  });

  test('a message that is long and means nothing is answered in a line', async () => {
    const { code, stderr } = await run(['zzz '.repeat(100_000), '-l', language]);
    expect(code).toBe(2);
    expect(stderr.length).toBeLessThan(500);
  });
});
