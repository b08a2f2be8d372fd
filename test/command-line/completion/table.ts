import { library } from '../../helpers/fake-world';
import { languages } from '../../helpers/languages';

const edition = library.edition('en');
const topics = edition.topics.map(({ id }) => id);
const codes = Object.keys(edition.codes);
const formats = ['text', 'markdown', 'html', 'json', 'zendesk', 'adaptive-card', 'espanso'];
const commands = ['list', 'export', 'graph', 'completion'];
const everywhere = ['--lang', '--no-input', '--accessible', '--no-color', '--help'];

/** What is typed after `signin-help`, and what Tab offers for its last word. */
export const table: readonly (readonly [string, readonly string[]])[] = [
  // The first word
  ['', [...topics, ...commands]],
  ['lock', ['locked-account']],
  ['aadsts5005', codes.filter((code) => code.startsWith('AADSTS5005'))],
  ['SSPR', codes.filter((code) => code.startsWith('SSPR'))],
  ['-l fr --no-input gra', ['graph']],
  ['-f html --greet Ana expo', ['export']],
  ['--no-color -- list', ['list']],
  // Options of the guide, and what stands after them
  [
    '--',
    [
      ...everywhere,
      '--format',
      '--answer',
      '--step',
      '--reply',
      '--greet',
      '--page-url',
      '--output',
      '--version',
    ],
  ],
  ['-f ', formats],
  ['locked-account --format h', ['html']],
  ['--format=h', ['--format=html']],
  ['-fh', ['-fhtml']],
  ['--lang ', languages],
  ['-a forgot=', ['forgot=yes', 'forgot=no', 'forgot=unknown']],
  ['--answer=forgot=y', ['--answer=forgot=yes']],
  ['-o the', ['the-file', 'the-folder']],
  ['--output=the-f', ['--output=the-file', '--output=the-folder']],
  ['locked-account --greet --form', ['--format']],
  // Commands
  ['list --', [...everywhere, '--codes', '--format', '--output']],
  ['list -f ', ['text', 'markdown', 'json']],
  ['list --format=', ['--format=text', '--format=markdown', '--format=json']],
  ['export --', [...everywhere, '--format', '--reply', '--greet', '--page-url']],
  ['export the', ['the-folder']],
  ['export the-folder -f espa', ['espanso']],
  ['export the-folder -f c', ['csv']],
  ['locked-account -f c', []],
  ['locked-account --page-url ', []],
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
  ['-- --format=', []],
  ['locked-account list --co', []],
];
