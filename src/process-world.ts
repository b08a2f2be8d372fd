import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { libraryIn } from './system/catalogue-files';
import { hasConsoleFont } from './system/console-font';
import { isTerminal } from './system/descriptors';
import { outputOf, terminalsOf, type Write, writeThrough } from './system/output';
import type { Stage, StageOptions } from './terminal/stage';
import type { Files, World } from './world';

/** The world as it is. */
export function processWorld(): World {
  const terminals = terminalsOf(hasConsoleFont(process.env, process.platform));
  const write = writeThrough(terminals);
  return {
    env: process.env,
    version,
    library: libraryIn(join(__dirname, 'data')),
    built: (file) => readFileSync(join(__dirname, file), 'utf8'),
    get inputIsTerminal() {
      return isTerminal(0);
    },
    stdout: outputOf(1, write),
    stderr: outputOf(2, write),
    files: filesWith(write),
    async readInput() {
      const { readInput } = await import('./system/input');
      return readInput(isTerminal(0));
    },
    // Plural rules know the locale as well as dates do, and need not load the tables of dates.
    intlLocale: () => new Intl.PluralRules().resolvedOptions().locale,
    async showsLinks() {
      const { createSupportsHyperlinks } = await import('supports-hyperlinks');
      return createSupportsHyperlinks({ isTTY: true });
    },
    openStage: (options) => openStage(options, terminals(2)),
    async openLink(url) {
      const { openInBrowser } = await import('./system/open-link');
      await openInBrowser(url);
    },
  };
}

const filesWith = (write: Write): Files => ({
  async replace(path, text) {
    const { writeFile } = await import('./system/output-file');
    writeFile(path, text, write);
  },
  async inFolder(path, work) {
    const { inFolder } = await import('./system/folder');
    return inFolder(path, work);
  },
});

async function openStage(
  { accessible, ...options }: StageOptions,
  output: NodeJS.WriteStream,
): Promise<Stage> {
  const { stdin } = process;
  if (accessible) return (await import('./terminal/plain/line-stage')).openLines(stdin, output);
  // Node warns where both are set, once inquirer asks it about colors. This program has decided already.
  if (process.env.FORCE_COLOR) delete process.env.NO_COLOR;
  const { openLists } = await import('./terminal/lists/list-stage');
  return openLists(stdin, output, options);
}
