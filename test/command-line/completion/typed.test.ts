import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typeInBash } from './bash';
import { describeShell, makeFolder, scriptFor } from './shell';
import type { TypedShell } from './typed-shell';
import { typeInZsh } from './zsh';

const showLine = '\x18l';

/** What somebody types before Tab, and what then stands on the line. */
const table = [
  ['signin-help lock', 'signin-help locked-account '],
  ['signin-help aadsts5000', 'signin-help AADSTS5000'],
  ['signin-help --format=h', 'signin-help --format=html '],
  ['signin-help -f h', 'signin-help -f html '],
  ['signin-help --answer forgot=y', 'signin-help --answer forgot=yes '],
  ['signin-help --answer=forgot=y', 'signin-help --answer=forgot=yes '],
  ['signin-help export the', 'signin-help export the-folder/'],
  ['signin-help -o a', 'signin-help -o a\\ file '],
  ['signin-help -o a\\ f', 'signin-help -o a\\ file '],
  ['signin-help -o "a f', 'signin-help -o "a file" '],
  ['signin-help --output=the-fi', 'signin-help --output=the-file '],
  ['signin-help locked-account lo', 'signin-help locked-account lo'],
  ['signin-help "lock', 'signin-help "locked-account" '],
  ['signin-help locked-account > the-fi', 'signin-help locked-account > the-file '],
  ['signin-help locked-account >a\\ file -f h', 'signin-help locked-account >a\\ file -f html '],
] as const;

/** What else bash leaves as it was typed; zsh writes such quotes in its own way. */
const quoted = [
  ['signin-help -o "$HOME/the-fi', 'signin-help -o "$HOME/the-file" '],
  ['signin-help --output="a f', 'signin-help --output="a file" '],
  ['signin-help --format="h', 'signin-help --format="html" '],
  ['signin-help -a"forgot=y', 'signin-help -a"forgot=yes" '],
] as const;

for (const [name, start] of [
  ['bash', typeInBash],
  ['zsh', typeInZsh],
] as const) {
  describeShell(name, () => {
    const { path, remove } = makeFolder();
    let shell: TypedShell;
    beforeAll(async () => {
      shell = await start(await scriptFor(name, 'fr'), path);
    });
    afterAll(() => {
      shell.close();
      remove();
    });

    test.each([...table, ...(name === 'bash' ? quoted : [])])('%s and Tab: %s', async (typed, line) => {
      expect(await shell.type(`\x15${typed}\t${showLine}`)).toEqual([line]);
    });

    test.each(['./elsewhere/signin-help', '~/elsewhere/signin-help'])(
      'a program that is not on the path is completed, but not run: %s',
      async (program) => {
        const line = await shell.type(`\x15${program} lock\t${showLine}`);
        expect(line).toEqual([`${program} locked-account `]);
      },
    );
  });
}

describeShell('bash', () => {
  test('Tab in the middle of a line completes what stands before it', async () => {
    const { path, remove } = makeFolder();
    const shell = await typeInBash(await scriptFor('bash', 'en'), path);
    const after = await shell.type(`signin-help lock --step 1${'\x1b[D'.repeat(9)}\t${showLine}`);
    shell.close();
    remove();
    expect(after).toEqual(['signin-help locked-account --step 1']);
  });

  test.each([
    ['signin-help --format=h', 'signin-help --format=html '],
    ['signin-help --answer forgot=y', 'signin-help --answer forgot=yes '],
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
  test('a file of $fpath does what the line in ~/.zshrc does', async () => {
    const { path, remove } = makeFolder();
    mkdirSync(join(path, 'functions'));
    writeFileSync(join(path, 'functions', '_signin-help'), await scriptFor('zsh', 'en'));
    writeFileSync(join(path, '.zshenv'), `fpath+=(${path}/functions)\n`);
    const shell = await typeInZsh('', path);
    const first = await shell.type(`signin-help lock\t${showLine}`);
    const again = await shell.type(`\x15signin-help list --co\t${showLine}`);
    shell.close();
    remove();
    expect([first, again]).toEqual([['signin-help locked-account '], ['signin-help list --codes ']]);
  });
});
