import { join } from 'node:path';
import { version } from '../package.json';
import { libraryIn } from './system/catalogue-files';
import { hasConsoleFont } from './system/console-font';
import { isTerminal } from './system/descriptors';
import { filesWith } from './system/files';
import { outputOf, terminalsOf, writeThrough } from './system/output';
import type { Asker, AskerOptions } from './terminal/asker';
import type { World } from './world';

const consoleFont = hasConsoleFont(process.env, process.platform);
const terminals = terminalsOf(consoleFont);
const write = writeThrough(terminals);
const [stdout, stderr] = [outputOf(1, write), outputOf(2, write)];

async function openAsker({ accessible, colour, wrap }: AskerOptions): Promise<Asker> {
  const { watchForLeaving } = await import('./terminal/leaving');
  const leaving = watchForLeaving();
  const open = async (): Promise<Asker> => {
    if (accessible)
      return (await import('./terminal/plain/plain-asker')).openPlainAsker(
        { input: process.stdin, write: stderr.write, wrap },
        leaving,
      );
    const { openPromptAsker } = await import('./terminal/lists/prompt-asker');
    const { stdin: input } = process;
    return openPromptAsker(
      { input, output: terminals(2), write: stderr.write, wrap, colour, unicode: !consoleFont },
      leaving,
    );
  };
  const asker = await open();
  return {
    ...asker,
    close() {
      asker.close();
      leaving.close();
    },
  };
}

async function openLink(url: string): Promise<void> {
  const { openInBrowser } = await import('./system/open-link');
  await openInBrowser(url);
}

/** The world as it is. */
export const processWorld: World = {
  env: process.env,
  version,
  library: libraryIn(join(__dirname, 'data')),
  get inputIsTerminal() {
    return isTerminal(0);
  },
  stdout,
  stderr,
  files: filesWith(write),
  // Plural rules know the locale as well as dates do, and load a tenth of what dates load.
  intlLocale: () => new Intl.PluralRules().resolvedOptions().locale,
  async showsLinks() {
    const { createSupportsHyperlinks } = await import('supports-hyperlinks');
    return createSupportsHyperlinks({ isTTY: true });
  },
  openAsker,
  openLink,
};
