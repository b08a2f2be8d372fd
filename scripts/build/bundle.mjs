// The bundle: CommonJS, minified, without runtime dependencies.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { leanCommander } from './commander.mjs';
import { root } from './folders.mjs';
import { leanLibraries } from './libraries.mjs';
import { standInsForLibraries } from './stand-ins.mjs';

/** What every run loads: all that `start.ts` imports, directly or not, except by `import()`. */
const always = { name: 'main', test: /[\\/]start\.ts$/ };

/** What every conversation loads, in one file: each costs a run as much as it takes to find and open it. */
const conversation = { name: 'conversation', test: /[\\/]cli[\\/]conversation[\\/]/ };

/** Writes the bundle into a folder. @returns the files whose code is in it */
export async function bundle(folder) {
  const build = await rolldown({
    input: { main: join(root, 'src/cli/start.ts') },
    platform: 'node',
    treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') },
    resolve: { mainFields: ['module', 'main'] },
    plugins: [leanCommander, standInsForLibraries, leanLibraries],
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await build.write({
    dir: folder,
    format: 'cjs',
    minify: true,
    minifyInternalExports: true,
    externalLiveBindings: false,
    esModule: false,
    generatedCode: { symbols: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: [always, conversation] },
  });
  await build.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
