import { describe, expect, test } from 'vitest';
import { library } from '../../helpers/fake-world';
import { piecesOf, unbalanced, unescaped } from './powershell';
import { awkward, awkwardLibrary, scriptFor } from './shell';

const formats = ['text', 'markdown', 'html', 'json', 'zendesk', 'adaptive-card', 'espanso'];
const options =
  '-l --lang -f --format -a --answer --step --greet -o --output --no-input --accessible --no-color';

/** The strings of a script, each followed by the next one as text. */
const stringsOf = (script: string) =>
  piecesOf(script)
    .filter(({ kind }) => kind === 'string')
    .map(({ text }) => text);

describe.each(['en', 'fr'] as const)('the script for PowerShell in %s', (language) => {
  const edition = library.edition(language);

  test('closes every quote and bracket', async () => {
    const pieces = piecesOf(await scriptFor('powershell', language));
    expect(unbalanced(pieces)).toEqual([]);
    expect(pieces.filter(({ kind }) => kind === 'bracket').length).toBeGreaterThan(50);
  });

  test('is ASCII after its first line, which consoles with another code page may garble', async () => {
    const [first, ...rest] = (await scriptFor('powershell', language)).split('\n');
    expect(first).toMatch(/^# .*\$PROFILE/);
    expect(rest.join('\n')).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('offers every topic, code, command, option and value', async () => {
    const strings = new Set(stringsOf(await scriptFor('powershell', language)));
    const words = [
      ...edition.topics.map(({ id }) => id),
      ...Object.keys(edition.codes),
      ...['list', 'export', 'graph', 'completion'],
      ...`${options} -V --version -h --help --codes`.split(' '),
      ...formats,
      ...['bash', 'zsh', 'fish', 'powershell', 'en', 'fr', 'forgot=yes', 'problem=locked-account'],
    ];
    expect(words.filter((word) => !strings.has(word))).toEqual([]);
  });

  test('explains them in that language', async () => {
    const strings = stringsOf(await scriptFor('powershell', language));
    const textsOf = (word: string) =>
      strings.filter((_, index) => strings[index - 1] === word).map(unescaped);
    for (const { id, title } of edition.topics) expect(textsOf(id)).toContain(title);
    for (const [id, { meaning }] of Object.entries(edition.codes)) expect(textsOf(id)).toContain(meaning);
    expect(textsOf('list')).toContain(edition.words['help.command.list']);
    expect(textsOf('--step')).toContain(edition.words['help.option.step']);
  });

  test('leaves out what a command refuses', async () => {
    const script = await scriptFor('powershell', language);
    const flags = (command: string) =>
      /@\(([^)]*)\)/.exec(script.split(`'${command}' = `)[1] ?? '')?.[1] ?? '';
    expect(stringsOf(flags('list'))).toContain('--codes');
    expect(stringsOf(flags('list'))).not.toContain('--step');
    expect(stringsOf(flags('export'))).not.toContain('--output');
    expect(script).toContain(`'list:--format' = 'listFormat'`);
  });
});

test('a title with quotes and brackets stays one string', async () => {
  const script = await scriptFor('powershell', 'fr', awkwardLibrary);
  expect(unbalanced(piecesOf(script))).toEqual([]);
  expect(stringsOf(script).map(unescaped)).toContain(awkward);
});
