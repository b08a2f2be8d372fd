// Builds dist: the bundle (CommonJS, minified, without runtime dependencies), the catalogue cut into the parts that a run
// reads, and the notices of what is bundled. The same sources give the same bytes.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Where `dist` and the notices go: the project, or the folder named. */
const target = process.argv[2] ?? root;
const dist = join(target, 'dist');
/** Built beside its place and put there at once: a program that runs meanwhile finds the old files or the new ones. */
const made = join(target, `dist.${process.pid}`);
const require = createRequire(import.meta.url);

/** Stand-ins for parts of libraries that would decide about colour, or load much of Node, on their own. */
const standIns = {
  // Chalk is told its level: it need not look at the environment.
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // Commander starts other programs for subcommands in files of their own; there are none here.
  'node:child_process': 'export default {};',
  // Commander's own help and suggestions, in English, are never asked for: help.ts and suggest.ts take their place.
  './help.js': 'export class Help {} export const stripColor = (text) => text;',
  './suggestSimilar': 'export const suggestSimilar = () => "";',
  // `open` asks which browser is the default one only to open a private window.
  'default-browser': 'export default () => {}; export const _windowsBrowserProgIdMap = new Map();',
};

const lean = {
  name: 'lean',
  resolveId(id, importer = '') {
    if (id === '#supports-color' && importer.includes('/chalk/')) return `\0${id}`;
    if (id in standIns && importer.endsWith('/commander/lib/command.js')) return `\0${id}`;
    if (id === 'default-browser') return `\0${id}`;
    if (id === 'node:util' && importer.includes('/@inquirer/')) return '\0inquirer-util';
    return null;
  },
  load(id) {
    if (id === '\0inquirer-util') {
      return `export { stripVTControlCharacters } from 'node:util'; export const styleText = (_, text) => text;`;
    }
    return id.startsWith('\0') ? (standIns[id.slice(1)] ?? null) : null;
  },
};

const commanderFile = (part) => join(root, `node_modules/commander/lib/${part}.js`).replaceAll('\\', '/');

/** The parts of commander that every run uses; help has a file of its own. */
const commanderParts = ['command', 'error']
  .map((part) => `export * from '${commanderFile(part)}';`)
  .join('\n');

/**
 * Commander as an ES module: its code then stands at the top of the bundle, where V8 reads it once, and not in functions
 * inside functions, where it reads it twice.
 */
const commanderAsModule = {
  name: 'commander-as-module',
  resolveId(id, importer = '') {
    if (id !== 'commander') return null;
    return importer.endsWith('help.ts') ? commanderFile('help') : '\0commander';
  },
  load: (id) => (id === '\0commander' ? commanderParts : null),
  transform(code, id) {
    if (!/[\\/]commander[\\/]lib[\\/]/.test(id)) return null;
    const asModule = code
      .replace(/^const (\{[^}]*\}) = require\(('[^']+')\);/gm, 'import $1 from $2;')
      .replace(/^const childProcess = require\(('[^']+')\);/gm, 'import childProcess from $1;')
      .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };');
    if (/require\((?!'node:)|exports\./.test(asModule))
      throw new Error(`${id} is written in a way that is not known here`);
    return asModule;
  },
};

const plugins = [commanderAsModule, lean];

const input = {
  input: { start: join(root, 'src/cli/start.ts') },
  platform: 'node',
  treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') || id.includes('signal-exit') },
};

/** Every module that a run loads in any case: all that `start.ts` imports, directly or not, except by `import()`. */
async function alwaysLoaded() {
  const modules = new Map();
  const build = await rolldown({
    ...input,
    plugins: [
      ...plugins,
      { name: 'look', moduleParsed: (info) => void modules.set(info.id, info.importedIds) },
    ],
  });
  await build.generate();
  await build.close();
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of modules.get(id) ?? []) visit(imported);
  };
  visit(join(root, 'src/cli/start.ts'));
  return found;
}

async function bundle() {
  const always = await alwaysLoaded();
  const build = await rolldown({
    ...input,
    plugins,
  });
  const { output } = await build.write({
    dir: made,
    format: 'cjs',
    minify: true,
    minifyInternalExports: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      groups: [{ name: 'main', test: (id) => always.has(id) }],
    },
  });
  await build.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** The data as a module, for this script alone. */
async function readCatalogue() {
  const build = await rolldown({ input: join(root, 'scripts/catalogue-parts.ts'), platform: 'node' });
  const { output } = await build.generate({ format: 'cjs' });
  await build.close();
  const module = { exports: {} };
  new Function('module', 'exports', 'require', output[0].code)(module, module.exports, require);
  return module.exports;
}

function writeParts(parts) {
  for (const [path, value] of Object.entries(parts)) {
    const file = join(made, 'data', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  }
}

/** The licences of every package that has code in the bundle. */
function writeNotices(moduleIds) {
  const folders = moduleIds.map((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]);
  const packages = [...new Set(folders.filter(Boolean))].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name, version, license, text: licenceText(folder) };
  });
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const intro = 'The files in dist contain code of these packages, under their licences.\n';
  const entries = packages.map(
    ({ name, version, license, text }) =>
      `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  writeFileSync(join(target, 'THIRD-PARTY-NOTICES.txt'), `${[intro, ...entries].join('\n')}`);
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    } catch {
      // The next name may be the one.
    }
  }
  throw new Error(`${folder} is bundled and has no licence text`);
}

const moduleIds = await bundle();
const { source, catalogueParts, problemsOf } = await readCatalogue();
const problems = problemsOf(source);
if (problems.length > 0) throw new Error(problems.join('\n'));
writeParts(catalogueParts(source));
writeNotices(moduleIds);
const former = `${made}.former`;
if (existsSync(dist)) renameSync(dist, former);
renameSync(made, dist);
rmSync(former, { recursive: true, force: true });
