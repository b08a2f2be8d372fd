// The bundle: CommonJS, minified, without runtime dependencies, and the licenses of the libraries in it.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import license from 'rollup-plugin-license';
import { root } from './folders.mjs';

const intro = 'This program contains code of these packages, each under the license that stands below it.';
const line = '-'.repeat(72);

/** @throws where a package has no license text */
const notice = ({ name, version, license: terms, licenseText }) => {
  if (!licenseText) throw new Error(`${name} is bundled and has no license text`);
  return `${line}\n${name} ${version} (${terms})\n\n${licenseText.trim()}\n`;
};

/** The plug-in that writes the licenses of what is bundled into a file. */
export const noticesIn = (file) =>
  license({
    cwd: root,
    thirdParty: {
      output: { file, template: (packages) => [intro, ...packages.map(notice)].join('\n\n') },
    },
  });

/** What every run loads goes into one file: all that `start.ts` imports, directly or not, except by `import()`. */
const always = { name: 'main', test: /[\\/]start\.ts$/ };

/** Writes the bundle into a folder, and the notices into a file. */
export async function bundle(folder, noticesFile) {
  const build = await rolldown({
    input: { main: join(root, 'src/start.ts') },
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    resolve: { mainFields: ['module', 'main'] },
    plugins: [noticesIn(noticesFile)],
  });
  await build.write({
    dir: folder,
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: [always] },
  });
  await build.close();
}
