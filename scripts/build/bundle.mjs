// The bundle: CommonJS, minified, without runtime dependencies.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { leanCommander } from './commander.mjs';
import { root } from './folders.mjs';
import { leanLibraries } from './stand-ins.mjs';

const entry = join(root, 'src/cli/start.ts');

const input = {
  input: { start: entry },
  platform: 'node',
  treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') },
};

/** What rolldown adds to a bundle. */
const runtime = /^\0rolldown/;

/** What a conversation loads, in few files: each costs a run as much as it takes to find and open it. */
const together = [
  { name: 'colour', test: /[\\/](chalk[\\/]|terminal-style\.ts$)/ },
  { name: 'conversation', test: /[\\/](conversation|conversation-state|asker|choice-words|leaving)\.ts$/ },
];

/** Every module that a run loads in any case: all that `start.ts` imports, directly or not, except by `import()`. */
async function alwaysLoaded() {
  const modules = new Map();
  const look = { name: 'look', moduleParsed: (info) => void modules.set(info.id, info.importedIds) };
  const build = await rolldown({ ...input, plugins: [leanCommander, leanLibraries, look] });
  await build.generate();
  await build.close();
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of modules.get(id) ?? []) visit(imported);
  };
  visit(entry);
  return found;
}

/** Writes the bundle into a folder. @returns the files whose code is in it */
export async function bundle(folder) {
  const always = await alwaysLoaded();
  const build = await rolldown({ ...input, plugins: [leanCommander, leanLibraries] });
  const { output } = await build.write({
    dir: folder,
    format: 'cjs',
    minify: true,
    minifyInternalExports: false,
    externalLiveBindings: false,
    esModule: false,
    generatedCode: { symbols: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      groups: [{ name: 'main', test: (id) => always.has(id) || runtime.test(id) }, ...together],
    },
  });
  await build.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
