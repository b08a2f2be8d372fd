import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenShell, outputOf } from './shell';

/** Fish with the script in the file to which a user adds a line. */
export function openFish(script: string, folder: string): OpenShell {
  const settings = join(folder, 'config', 'fish');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'config.fish'), script);
  return {
    async offers(line) {
      // Where nothing begins with what is typed, fish looks for words that hold it, in its own way.
      const last = /\S*$/.exec(line)?.[0].toLowerCase() ?? '';
      const out = await outputOf('fish', ['--private', '-c', 'complete -C $argv[1]', line], folder);
      return out
        .split('\n')
        .filter(Boolean)
        .map((row) => {
          const [word = '', text = ''] = row.split('\t');
          return { word, text };
        })
        .filter(({ word }) => word.toLowerCase().startsWith(last));
    },
    close() {},
  };
}
