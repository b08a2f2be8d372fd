import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenShell, outputOf } from './shell';
import { startShell, type TypedShell } from './typed-shell';

const drive = `
source ./script
COMP_LINE=$1 COMP_POINT=\${#1}
compopt() { asked=$2; }
_signin_help signin-help "$2"
case $asked in
  default) COMPREPLY=($(compgen -f -- "$2")) ;;
  dirnames) COMPREPLY=($(compgen -d -- "$2")) ;;
esac
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/** Bash with the script sourced; the completion function is called as bash calls it, and file names are completed as bash does. */
export function openBash(script: string, folder: string): OpenShell {
  writeFileSync(join(folder, 'script'), script);
  return {
    async offers(line) {
      // Bash completes what stands after the last mark of its usual COMP_WORDBREAKS.
      const [, kept = '', typed = ''] = /(?:^|\s)(\S*[=:])?(\S*)$/.exec(line) ?? [];
      const out = await outputOf('bash', ['--norc', '--noprofile', '-c', drive, 'bash', line, typed], folder);
      return out
        .split('\n')
        .filter(Boolean)
        .map((word) => ({ word: kept + word, text: '' }));
    },
    close() {},
  };
}

/** Bash that somebody types into, with the script sourced. Ctrl-X l answers with the line. */
export async function typeInBash(script: string, folder: string): Promise<TypedShell> {
  writeFileSync(join(folder, 'script'), script);
  writeFileSync(
    join(folder, 'rc'),
    `source ./script
     bind -x '"\\C-xl": printf "%s\\nEND\\n" "$READLINE_LINE" > "$ANSWER"'
     bind 'set bell-style none'
     bind 'set enable-bracketed-paste off'\n`,
  );
  const shell = startShell('bash', ['--noprofile', '--rcfile', 'rc', '-i'], folder);
  await shell.type(`printf 'END\\n' > "$ANSWER"\r`);
  return shell;
}
