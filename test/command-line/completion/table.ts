import {
  commands,
  everywhere,
  listFormats,
  type OptionName,
  optionForms,
} from '../../../src/command-line/options';
import { shellNames } from '../../../src/command-line/shell-names';
import { guideOf } from '../../../src/guide/guide';
import { formats as renderers } from '../../../src/render/formats';
import { library } from '../../helpers/fake-world';
import { languages } from '../../helpers/languages';

const edition = library.edition('en');
const topics = edition.topics.map(({ id }) => id);
export const codes = Object.keys(edition.codes);
const formats = renderers.map(({ name }) => name);
const names = commands.map(({ name }) => name);

/** The long form of options, and those that every command takes. */
const long = (...options: readonly OptionName[]) => [
  ...[...everywhere, ...options].map((name) =>
    optionForms[name].flags.replace('-V, ', '').replace(/^-., /, ''),
  ),
  '--help',
];

const beginning = (word: string) => (candidate: string) =>
  candidate.toLowerCase().startsWith(word.toLowerCase());

/** A guide, an error code, a question and its first choice to name in a line. */
export const [guide = ''] = topics;
export const [code = ''] = codes;
export const [question = '', choice = ''] =
  Object.entries(edition.questions).flatMap(([id, one]) =>
    one.kind === 'choice' ? [[id, one.choices[0]?.id ?? '']] : [],
  )[0] ?? [];
const asked = edition.questions[question];
const choices = asked?.kind === 'choice' ? asked.choices.map(({ id }) => `${question}=${id}`) : [];

/** The numbers of the steps of a guide. */
const steps = (topic: string, by: string | null = null) =>
  guideOf(edition, { kind: 'guide', topic, code: by }).steps.map(({ number }) => `${number}`);

type Row = readonly [line: string, offered: readonly string[]];

/** One line of each kind that the shells treat in their own ways: words, those behind an equals sign, paths, nothing. */
export const shellTable: readonly Row[] = [
  ['', [...topics, ...names]],
  [code.slice(0, -1).toLowerCase(), codes.filter(beginning(code.slice(0, -1)))],
  ['HTTP', codes.filter((id) => beginning('HTTP')(id) && !id.includes(' '))],
  ['--out', ['--output']],
  ['-f ', formats],
  ['--format=h', ['--format=html']],
  [`-a ${question}=`, choices],
  [`--answer=${choices[0]?.slice(0, -1)}`, [`--answer=${choices[0]}`]],
  ['-o the', ['the-file', 'the-folder']],
  ['--output=the-f', ['--output=the-file', '--output=the-folder']],
  ['list --', [...long('format', 'output'), '--codes']],
  ['export the', ['the-folder']],
  ['no-such-guide --step ', []],
  [`${guide} list`, []],
  ['-- --la', []],
];

/** What is typed after `signin-help`, and what Tab offers for its last word. */
export const table: readonly Row[] = [
  ...shellTable,
  // The first word
  [guide.slice(0, 4), [...topics, ...codes, ...names].filter(beginning(guide.slice(0, 4)))],
  ['-l fr --no-input gra', ['graph']],
  ['-f html --greet Ana expo', ['export']],
  ['--no-color -- list', ['list']],
  // Options of the guide, and what stands after them
  [`${guide} --format h`, ['html']],
  ['--lang ', languages],
  [`${guide} --step `, steps(guide)],
  [`-l fr ${code.toLowerCase()} --step `, steps(edition.codes[code]?.topic ?? '', code)],
  [
    `${guide} --step=1`,
    steps(guide)
      .filter(beginning('1'))
      .map((number) => `--step=${number}`),
  ],
  [`${guide} --greet --form`, ['--format']],
  // Commands
  ['list -f ', listFormats],
  ['list --format=', listFormats.map((name) => `--format=${name}`)],
  ['export --', long('format', 'reply', 'greet', 'pageUrl')],
  ['export the-folder -f espa', ['espanso']],
  ['export the-folder -f c', ['csv']],
  ['graph --', long('output')],
  ['completion ', shellNames],
  ['--lang en completion p', ['powershell']],
  // What would be refused, or is for the user to say
  ['--codes', []],
  ['--step ', []],
  ['--greet list', []],
  [`--greet ${guide.slice(0, 4)}`, []],
  ['--greet=', []],
  ['--step 1 list', []],
  [`-a ${choices[0]} export`, []],
  ['-oguide.txt export', []],
  ['list graph', []],
  ['list --step', []],
  ['list --step ', []],
  ['list -a ', []],
  ['export --output', []],
  ['export the-folder the', []],
  ['completion bash zsh', []],
  ['-- --format=', []],
  [`${guide} list --co`, []],
];
