// Stand-ins for parts of libraries that would decide about colour, or load much of Node, on their own, or do what the
// program does already. Each says in whose place it stands, and for whom.
import { join } from 'node:path';
import { root } from './folders.mjs';

const wrapFile = join(root, 'src/cli/terminal/wrap.ts').replaceAll('\\', '/');

const standIns = [
  // Chalk is told its level: it need not look at the environment.
  ['#supports-color', '/node_modules/chalk/', 'export default { stdout: false, stderr: false };'],
  // The styles that terminal-style.ts has a use for.
  [
    '#ansi-styles',
    '/node_modules/chalk/',
    String.raw`export default {
      bold: { open: '\u001b[1m', close: '\u001b[22m' },
      underline: { open: '\u001b[4m', close: '\u001b[24m' },
    };`,
  ],
  // Whether there is colour does not say whether there are links, and the program decides about colour itself.
  ['supports-color', '/node_modules/supports-hyperlinks/', 'export const createSupportsColor = () => true;'],
  // Commander starts other programs for subcommands in files of their own, and shows the file's name; there are none here.
  ['node:child_process', '/node_modules/commander/', 'export default {};'],
  [
    'node:path',
    '/node_modules/commander/',
    'export default { basename: (path) => path, extname: () => "" };',
  ],
  ['node:fs', '/node_modules/commander/', 'export default {};'],
  // Commander's own help and suggestions, in English, are never asked for: help.ts and suggest.ts take their place.
  [
    './help.js',
    '/node_modules/commander/lib/command.js',
    'export class Help {} export const stripColor = (text) => text;',
  ],
  ['./suggestSimilar', '/node_modules/commander/', 'export const suggestSimilar = () => "";'],
  // `open` asks which browser is the default one only to open a private window.
  [
    'default-browser',
    '/node_modules/open/',
    'export default () => {}; export const _windowsBrowserProgIdMap = new Map();',
  ],
  // `open` can name browsers other than the default one: what only defines them is left out.
  [
    'define-lazy-prop',
    '/node_modules/open/',
    '/* @__NO_SIDE_EFFECTS__ */ export default function define() {}',
  ],
  // Where there is no width, screen.ts has one.
  ['cli-width', '/node_modules/@inquirer/', 'export default ({ output }) => output.columns || 80;'],
  // The program ends at no signal but by its own hand: leaving.ts gives the terminal back.
  ['signal-exit', '/node_modules/@inquirer/', 'export const onExit = () => () => {};'],
  // Inquirer breaks every line that it draws: nearly all fit.
  ['fast-wrap-ansi', '/node_modules/@inquirer/', `export { breakLine as wrapAnsi } from '${wrapFile}';`],
  [
    'node:util',
    '/node_modules/@inquirer/',
    `export { stripVTControlCharacters } from 'node:util'; export const styleText = (_, text) => text;`,
  ],
];

const prefix = '\0stand-in:';
const used = new Set();

/** The place of the stand-in for a module in a file, or -1. */
const placeOf = (name, file) =>
  standIns.findIndex(
    ([stoodFor, reader]) => stoodFor === name && file.replaceAll('\\', '/').includes(reader),
  );

/** Whether a file gets a stand-in for a module. */
export const hasStandIn = (name, file) => placeOf(name, file) !== -1;

/** A rolldown plugin. */
export const standInsForLibraries = {
  name: 'stand-ins',
  resolveId(id, importer = '') {
    const at = placeOf(id, importer);
    if (at === -1 || importer.startsWith(prefix)) return null;
    used.add(at);
    return `${prefix}${at}`;
  },
  load: (id) => (id.startsWith(prefix) ? standIns[Number(id.slice(prefix.length))][2] : null),
  /** A library may have changed so that a stand-in is in nobody's place any more. */
  buildEnd(error) {
    if (error !== undefined) return;
    const idle = standIns.filter((_, at) => !used.has(at));
    if (idle.length > 0) throw new Error(`Nothing imports ${idle.map(([name]) => name).join(', ')}`);
  },
};
