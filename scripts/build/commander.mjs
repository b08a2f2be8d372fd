// Commander in two parts: what reads a command line, and help.
import { join } from 'node:path';
import { root } from './folders.mjs';

const file = (part) => join(root, `node_modules/commander/lib/${part}.js`).replaceAll('\\', '/');

/** The parts of commander that reading a command line takes; help has a file of its own. */
const reading = ['command', 'error'].map((part) => `export * from '${file(part)}';`).join('\n');

export const leanCommander = {
  name: 'lean-commander',
  resolveId(id, importer = '') {
    if (id !== 'commander') return null;
    return importer.endsWith('help.ts') ? file('help') : '\0commander';
  },
  load: (id) => (id === '\0commander' ? reading : null),
};
