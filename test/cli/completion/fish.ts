import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, type OpenShell } from './shell';

/** Fish with the script where its first line says. */
export function openFish(script: string, folder: string): OpenShell {
  const completions = join(folder, 'config', 'fish', 'completions');
  mkdirSync(completions, { recursive: true });
  writeFileSync(join(completions, 'signin-help.fish'), script);
  return {
    async offers(line) {
      // Where nothing begins with what is typed, fish looks for words that hold it, in its own way.
      const last = /\S*$/.exec(line)?.[0].toLowerCase() ?? '';
      const out = execFileSync('fish', ['--private', '-c', 'complete -C $argv[1]', line], {
        cwd: folder,
        env: cleanEnvironment(folder),
        encoding: 'utf8',
      });
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
