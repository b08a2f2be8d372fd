import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideOf } from '../../src/guide/guide';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { openBash } from './completion/bash';
import { openFish } from './completion/fish';
import {
  answerTo,
  awkward,
  awkwardLibrary,
  describeShell,
  makeFolder,
  type OpenShell,
  scriptFor,
} from './completion/shell';
import { choice, code, guide, question, shellTable } from './completion/table';
import { openZsh } from './completion/zsh';

const shells = { bash: openBash, zsh: openZsh, fish: openFish };

const open = async (name: keyof typeof shells, language: string, folder: string) =>
  shells[name](await scriptFor(name, language), folder);

/** Lines in which a shell could run something. */
const tempting = [
  '$(touch ran) ',
  '`touch ran` ',
  '(touch ran) ',
  '-o $(touch ran)',
  '"$(touch ran)" -f ',
  '; touch ran',
];

for (const name of ['bash', 'zsh', 'fish'] as const) {
  describeShell(name, () => {
    // Bash shows words alone, which are the same in every language.
    describe.each(name === 'bash' ? ['en' as const] : languages)('in %s', (language) => {
      const { path, remove, answerHere } = makeFolder();
      let shell: OpenShell;
      beforeAll(async () => {
        await answerHere();
        shell = await open(name, language, path);
      });
      afterAll(() => {
        shell.close();
        remove();
      });

      // The lists are the same in every language, and what the program answers is looked at without a shell.
      test.each(language === 'en' ? shellTable : [])('signin-help %s', async (line, expected) => {
        const offers = await shell.offers(`signin-help ${line}`);
        const words = new Set(offers.map(({ word }) => word.replace(/\/$/, '')));
        expect([...words].sort()).toEqual([...expected].sort());
      });

      const edition = library.edition(language);
      const { words, topics, meanings } = edition;
      const asked = edition.questions[question];
      const choices = asked?.kind === 'choice' ? asked.choices : [];
      const { steps } = guideOf(edition, { kind: 'guide', topic: guide, code: null });
      const texts: readonly (readonly [string, string | undefined])[] = [
        [guide, topics.find(({ id }) => id === guide)?.title],
        [code, meanings[code]],
        ['list', words['help.command.list']],
        ['--ste', words['help.option.step']],
        ['list --code', words['help.option.codes']],
        ['-l f', 'Français'],
        [`-a ${question}=${choice}`, choices.find(({ id }) => id === choice)?.label],
        [`${guide} --step 2`, steps[1]?.title],
      ];
      const explained = language === languages[0] ? texts : texts.slice(0, 3);
      test.each(name === 'bash' ? [] : explained)('signin-help %s is explained: %s', async (line, text) => {
        const offers = await shell.offers(`signin-help ${line}`);
        expect(offers.map((offer) => offer.text)).toEqual([text]);
      });

      test.each(language === 'en' ? tempting : [])('Tab runs nothing of signin-help %s', async (line) => {
        await shell.offers(`signin-help ${line}`);
        expect(existsSync(join(path, 'ran'))).toBe(false);
      });
    });

    test('the program itself answers Tab', async () => {
      const { path, remove } = makeFolder();
      const shell = await open(name, 'en', path);
      const offers = await shell.offers(`signin-help ${guide} --form`);
      shell.close();
      remove();
      expect(offers.map(({ word }) => word)).toEqual(['--format']);
    });

    test('a title with marks that the shell knows is shown as it is, and runs nothing', async () => {
      const folder = makeFolder();
      const shell = await open(name, 'fr', folder.path);
      folder.answerAlways(await answerTo(name, `signin-help ${guide}`, 'fr', awkwardLibrary));
      const offers = await shell.offers(`signin-help ${guide}`);
      shell.close();
      const ran = existsSync(join(folder.path, 'ran'));
      folder.remove();
      expect(offers).toEqual([{ word: guide, text: name === 'bash' ? '' : awkward }]);
      expect(ran).toBe(false);
    });

    test('where the program is missing, nothing is offered or said', async () => {
      const { path, remove, moveProgram } = makeFolder();
      const shell = await open(name, 'en', path);
      moveProgram('elsewhere');
      const offers = await shell.offers(`signin-help ${guide}`);
      shell.close();
      remove();
      expect(offers).toEqual([]);
    });
  });
}

test.each([
  ['bash', 'en', '# To install, add this line to ~/.bashrc: source <(signin-help completion bash --lang en)'],
  ['zsh', 'en', '# To install, add this line to ~/.zshrc: source <(signin-help completion zsh --lang en)'],
  [
    'fish',
    'fr',
    '# Pour l’installer, ajoutez cette ligne à ~/.config/fish/config.fish\u00a0: signin-help completion fish --lang fr | source',
  ],
  [
    'powershell',
    'fr',
    '# Pour l’installer, ajoutez cette ligne à $PROFILE\u00a0: signin-help completion powershell --lang fr | Out-String | Invoke-Expression',
  ],
])('the script for %s says in its first comment how to install it, in %s', async (shell, language, line) => {
  const script = await scriptFor(shell, language);
  expect(script.split('\n').find((row) => row.startsWith('# '))).toBe(line);
});
