import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { library } from '../helpers/fake-world';
import { openBash } from './completion/bash';
import { openFish } from './completion/fish';
import {
  awkward,
  awkwardLibrary,
  describeShell,
  makeFolder,
  type OpenShell,
  scriptFor,
} from './completion/shell';
import { openZsh } from './completion/zsh';

const edition = library.edition('en');
const topics = edition.topics.map(({ id }) => id);
const codes = Object.keys(edition.codes);
const formats = ['text', 'markdown', 'html', 'json', 'zendesk', 'adaptive-card', 'espanso'];
const commands = ['list', 'export', 'graph', 'completion'];
const everywhere = ['--lang', '--no-input', '--accessible', '--no-color', '--help'];

/** What is typed after `signin-help`, and what Tab offers for its last word. */
const table: readonly (readonly [string, readonly string[]])[] = [
  // The first word
  ['', [...topics, ...commands]],
  ['lock', ['locked-account']],
  ['aadsts5005', codes.filter((code) => code.startsWith('AADSTS5005'))],
  ['SSPR', codes.filter((code) => code.startsWith('SSPR'))],
  ['-l fr --no-input gra', ['graph']],
  ['-f html --greet Ana expo', ['export']],
  ['--no-color -- list', ['list']],
  // Options of the guide, and what stands after them
  ['--', [...everywhere, '--format', '--answer', '--step', '--greet', '--output', '--version']],
  ['-f ', formats],
  ['locked-account --format h', ['html']],
  ['--format=h', ['--format=html']],
  ['-fh', ['-fhtml']],
  ['--lang ', ['en', 'fr']],
  ['-a forgot=', ['forgot=yes', 'forgot=no', 'forgot=unknown']],
  ['--answer=forgot=y', ['--answer=forgot=yes']],
  ['-o the', ['the-file', 'the-folder']],
  ['--output=the-f', ['--output=the-file', '--output=the-folder']],
  ['locked-account --greet --form', ['--format']],
  // Commands
  ['list --', [...everywhere, '--codes', '--format', '--output']],
  ['list -f ', ['text', 'markdown', 'json']],
  ['list --format=', ['--format=text', '--format=markdown', '--format=json']],
  ['export --', [...everywhere, '--format', '--greet']],
  ['export the', ['the-folder']],
  ['export the-folder -f espa', ['espanso']],
  ['graph --', [...everywhere, '--output']],
  ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['--lang en completion p', ['powershell']],
  // What would be refused, or is for the user to say
  ['--codes', []],
  ['--step ', []],
  ['--greet list', []],
  ['--greet lock', []],
  ['--greet=', []],
  ['--step 1 list', []],
  ['-a forgot=yes export', []],
  ['-oguide.txt export', []],
  ['locked-account list', []],
  ['list graph', []],
  ['list --step', []],
  ['list --step ', []],
  ['list -a ', []],
  ['export --output', []],
  ['export the-folder the', []],
  ['completion bash zsh', []],
  ['-- --la', []],
];

const shells = { bash: openBash, zsh: openZsh, fish: openFish };

const open = async (name: keyof typeof shells, language: string, folder: string, from = library) =>
  shells[name](await scriptFor(name, language, from), folder);

for (const name of ['bash', 'zsh', 'fish'] as const) {
  describeShell(name, () => {
    describe.each(['en', 'fr'] as const)('in %s', (language) => {
      const { path, remove } = makeFolder();
      let shell: OpenShell;
      beforeAll(async () => {
        shell = await open(name, language, path);
      });
      afterAll(() => {
        shell.close();
        remove();
      });

      test.each(table)('signin-help %s', async (line, expected) => {
        const offers = await shell.offers(`signin-help ${line}`);
        const words = new Set(offers.map(({ word }) => word.replace(/\/$/, '')));
        expect([...words].sort()).toEqual([...expected].sort());
      });

      const { words, topics, codes, questions } = library.edition(language);
      const forgot = questions.forgot?.kind === 'choice' ? questions.forgot.choices : [];
      const texts: readonly (readonly [string, string | undefined])[] = [
        ['locked-acc', topics.find(({ id }) => id === 'locked-account')?.title],
        ['AADSTS50055', codes.AADSTS50055?.meaning],
        ['list', words['help.command.list']],
        ['--ste', words['help.option.step']],
        ['list --code', words['help.option.codes']],
        ['-l f', 'Français'],
        ['-a forgot=y', forgot.find(({ id }) => id === 'yes')?.label],
      ];
      // Bash shows words alone.
      test.each(name === 'bash' ? [] : texts)('signin-help %s is explained: %s', async (line, text) => {
        const offers = await shell.offers(`signin-help ${line}`);
        expect(offers.map((offer) => offer.text)).toEqual([text]);
      });
    });

    test('a title with marks that the shell knows is shown as it is, and runs nothing', async () => {
      const { path, remove } = makeFolder();
      const shell = await open(name, 'fr', path, awkwardLibrary);
      const offers = await shell.offers('signin-help locked-a');
      const ran = await shell.offers('signin-help -o ran');
      shell.close();
      remove();
      expect(offers).toEqual([{ word: 'locked-account', text: name === 'bash' ? '' : awkward }]);
      expect(ran).toEqual([]);
    });
  });
}

test.each([
  ['bash', 'en', '# To install, add this line to ~/.bashrc: source <(signin-help completion bash --lang en)'],
  ['zsh', 'en', '# To install, add this line to ~/.zshrc: source <(signin-help completion zsh --lang en)'],
  [
    'fish',
    'fr',
    '# Pour l’installer, exécutez une fois cette commande\u00a0: signin-help completion fish --lang fr > ~/.config/fish/completions/signin-help.fish',
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
