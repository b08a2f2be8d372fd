import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { blocksOf, openDesk } from '../helpers/recipe';

const program = resolve('bin/signin-help.js');
const read = (name: string) => readFileSync(name, 'utf8');
const pages = ['README.md', 'docs/README.fr.md'] as const;
const recipes = ['docs/support-desk.md', 'docs/support-desk.fr.md'] as const;

const desk = openDesk();
afterAll(desk.clear);

const runnable = blocksOf(pages[0]).filter(
  ({ language, code }) => language === 'sh' && !code.startsWith('npm '),
);

describe('every command of the README runs as it is written', () => {
  test.each(runnable)('$code', async ({ code }) => {
    expect(await desk.run(code)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('the pages', () => {
  test('both READMEs have the same parts and the same commands', () => {
    const [english, french] = pages;
    const headings = (name: string) => [...read(name).matchAll(/^#+ /gm)].map(String);
    expect(headings(french)).toEqual(headings(english));
    expect(blocksOf(french)).toEqual(blocksOf(english));
  });

  test.each([...pages, ...recipes])('%s: every file that it names is there', (name) => {
    const targets = [...read(name).matchAll(/(?:\]\((?!https:)|src=")([^)#"]+)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !existsSync(join(dirname(name), target)))).toEqual([]);
  });

  test.each(languages)('the graph in %s is the one that the program prints', (language) => {
    const graph = execFileSync(process.execPath, [program, 'graph', '--lang', language], {
      encoding: 'utf8',
    });
    const drawn = blocksOf('docs/questions.md').map(({ code }) => code);
    expect(drawn.includes(graph), 'node scripts/pictures.mjs draws docs/questions.md anew').toBe(true);
  });
});
