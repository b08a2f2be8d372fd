import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenShell, outputOf } from './shell';

/** Fish loads completions of programs that it finds; those of others may have been loaded when it did. */
const drive = `
  type -q signin-help; or source config/fish/completions/signin-help.fish
  complete -C $argv[1]
`;

/** Fish with the script where its first line says. */
export function openFish(script: string, folder: string): OpenShell {
  const completions = join(folder, 'config', 'fish', 'completions');
  mkdirSync(completions, { recursive: true });
  writeFileSync(join(completions, 'signin-help.fish'), script);
  return {
    async offers(line) {
      // Where nothing begins with what is typed, fish looks for words that hold it, in its own way.
      const last = /\S*$/.exec(line)?.[0].toLowerCase() ?? '';
      const out = await outputOf('fish', ['--private', '-c', drive, line], folder);
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
