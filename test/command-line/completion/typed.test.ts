import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typeInBash } from './bash';
import { describeShell, makeFolder, scriptFor } from './shell';
import { choice, codes, guide, question } from './table';
import type { TypedShell } from './typed-shell';
import { typeInZsh } from './zsh';

const showLine = '\x18l';

const answer = `${question}=${choice}`;
const begun = guide.slice(0, -1);

/** The one code that is left when its last character is missing. */
const code =
  codes.find(
    (id) => codes.filter((other) => other.startsWith(id.slice(0, -1))).length === 1 && /^\w+$/.test(id),
  ) ?? '';

/** What somebody types before Tab, and what then stands on the line. */
const table = [
  [`signin-help ${begun}`, `signin-help ${guide} `],
  [`signin-help ${code.slice(0, -1).toLowerCase()}`, `signin-help ${code} `],
  [`signin-help ${guide} --step=2`, `signin-help ${guide} --step=2 `],
  ['signin-help --format=h', 'signin-help --format=html '],
  ['signin-help -f h', 'signin-help -f html '],
  [`signin-help --answer ${answer.slice(0, -1)}`, `signin-help --answer ${answer} `],
  [`signin-help --answer=${answer.slice(0, -1)}`, `signin-help --answer=${answer} `],
  ['signin-help export the', 'signin-help export the-folder/'],
  ['signin-help -o a', 'signin-help -o a\\ file '],
  ['signin-help -o a\\ f', 'signin-help -o a\\ file '],
  ['signin-help -o "a f', 'signin-help -o "a file" '],
  ['signin-help --output=the-fi', 'signin-help --output=the-file '],
  [`signin-help ${guide} ${begun}`, `signin-help ${guide} ${begun}`],
  [`signin-help "${begun}`, `signin-help "${guide}" `],
  [`signin-help ${guide} > the-fi`, `signin-help ${guide} > the-file `],
  [`signin-help ${guide} >a\\ file -f h`, `signin-help ${guide} >a\\ file -f html `],
  ['signin-help $(touch ran) -f h', 'signin-help $(touch ran) -f html '],
  ['signin-help `touch ran` -f h', 'signin-help `touch ran` -f html '],
] as const;

/** What else bash leaves as it was typed; zsh writes such quotes in its own way. */
const quoted = [
  ['signin-help -o "$HOME/the-fi', 'signin-help -o "$HOME/the-file" '],
  ['signin-help --output="a f', 'signin-help --output="a file" '],
  ['signin-help --format="h', 'signin-help --format="html" '],
  [`signin-help -a"${answer.slice(0, -1)}`, `signin-help -a"${answer}" `],
] as const;

for (const [name, start] of [
  ['bash', typeInBash],
  ['zsh', typeInZsh],
] as const) {
  describeShell(name, () => {
    const { path, remove, answerHere } = makeFolder();
    let shell: TypedShell;
    beforeAll(async () => {
      await answerHere();
      shell = await start(await scriptFor(name, 'fr'), path);
    });
    afterAll(() => {
      shell.close();
      remove();
    });

    test.each([...table, ...(name === 'bash' ? quoted : [])])('%s and Tab: %s', async (typed, line) => {
      expect(await shell.type(`\x15${typed}\t${showLine}`)).toEqual([line]);
    });

    test('nothing of these lines has run', () => {
      expect(existsSync(join(path, 'ran'))).toBe(false);
    });

    test.each(['./elsewhere/signin-help', '~/elsewhere/signin-help'])(
      'a program that is not on the path is completed, but not run: %s',
      async (program) => {
        const line = await shell.type(`\x15${program} ${begun}\t${showLine}`);
        expect(line).toEqual([`${program} ${guide} `]);
      },
    );
  });
}

describeShell('bash', () => {
  test('Tab in the middle of a line completes what stands before it', async () => {
    const { path, remove } = makeFolder();
    const shell = await typeInBash(await scriptFor('bash', 'en'), path);
    const after = await shell.type(`signin-help ${begun} --step 1${'\x1b[D'.repeat(9)}\t${showLine}`);
    shell.close();
    remove();
    expect(after).toEqual([`signin-help ${guide} --step 1`]);
  });

  test.each([
    ['signin-help --format=h', 'signin-help --format=html '],
    [`signin-help --answer ${answer.slice(0, -1)}`, `signin-help --answer ${answer} `],
  ])('a user’s own COMP_WORDBREAKS: %s', async (typed, line) => {
    const { path, remove } = makeFolder();
    const script = await scriptFor('bash', 'en');
    const shell = await typeInBash(`${script}\nCOMP_WORDBREAKS=\${COMP_WORDBREAKS//[=:]}\n`, path);
    const after = await shell.type(`${typed}\t${showLine}`);
    shell.close();
    remove();
    expect(after).toEqual([line]);
  });
});

describeShell('zsh', () => {
  test('words that begin alike are shown with what they are at the first Tab', async () => {
    const { path, remove, answerAlways } = makeFolder();
    answerAlways(['alike-one:First of them', 'alike-two:Second of them']);
    const shell = await typeInZsh(await scriptFor('zsh', 'en'), path);
    await shell.press('signin-help a\t', /First of them[\s\S]*Second of them/);
    const line = await shell.type(showLine);
    shell.close();
    remove();
    expect(line).toEqual(['signin-help alike-']);
  });

  test('a file of $fpath does what the line in ~/.zshrc does', async () => {
    const { path, remove } = makeFolder();
    mkdirSync(join(path, 'functions'));
    writeFileSync(join(path, 'functions', '_signin-help'), await scriptFor('zsh', 'en'));
    writeFileSync(join(path, '.zshenv'), `fpath+=(${path}/functions)\n`);
    const shell = await typeInZsh('', path, join(path, 'dump'));
    const first = await shell.type(`signin-help ${begun}\t${showLine}`);
    const again = await shell.type(`\x15signin-help list --co\t${showLine}`);
    shell.close();
    remove();
    expect([first, again]).toEqual([[`signin-help ${guide} `], ['signin-help list --codes ']]);
  });
});
