// Stand-ins for parts of libraries that would decide about colour, or load much of Node, on their own, or do what the
// program does already. Each says in whose place it stands, and for whom.
import { join } from 'node:path';
import { root } from './folders.mjs';

const wrapFile = join(root, 'src/cli/wrap.ts').replaceAll('\\', '/');

const standIns = [
  // Chalk is told its level: it need not look at the environment.
  ['#supports-color', '/chalk/', 'export default { stdout: false, stderr: false };'],
  // Whether there is colour does not say whether there are links, and the program decides about colour itself.
  ['supports-color', '/supports-hyperlinks/', 'export const createSupportsColor = () => true;'],
  // Commander starts other programs for subcommands in files of their own, and shows the file's name; there are none here.
  ['node:child_process', '/commander/', 'export default {};'],
  ['node:path', '/commander/', 'export default { basename: (path) => path, extname: () => "" };'],
  ['node:fs', '/commander/', 'export default {};'],
  // Commander's own help and suggestions, in English, are never asked for: help.ts and suggest.ts take their place.
  [
    './help.js',
    '/commander/lib/command.js',
    'export class Help {} export const stripColor = (text) => text;',
  ],
  ['./suggestSimilar', '/commander/', 'export const suggestSimilar = () => "";'],
  // `open` asks which browser is the default one only to open a private window.
  ['default-browser', '', 'export default () => {}; export const _windowsBrowserProgIdMap = new Map();'],
  // The program ends at no signal but by its own hand: leaving.ts gives the terminal back.
  ['signal-exit', '/@inquirer/', 'export const onExit = () => () => {};'],
  // Inquirer breaks every line that it draws: nearly all fit.
  ['fast-wrap-ansi', '/@inquirer/', `export { breakLine as wrapAnsi } from '${wrapFile}';`],
  [
    'node:util',
    '/@inquirer/',
    `export { stripVTControlCharacters } from 'node:util'; export const styleText = (_, text) => text;`,
  ],
];

const prefix = '\0stand-in:';

/** A rolldown plugin. */
export const leanLibraries = {
  name: 'lean-libraries',
  resolveId(id, importer = '') {
    const from = importer.replaceAll('\\', '/');
    const at = standIns.findIndex(([name, reader]) => name === id && from.includes(reader));
    return at === -1 || from.startsWith(prefix) ? null : `${prefix}${at}`;
  },
  load: (id) => (id.startsWith(prefix) ? standIns[Number(id.slice(prefix.length))][2] : null),
};
