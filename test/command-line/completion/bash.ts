import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenShell, outputOf } from './shell';
import { startShell, type TypedShell } from './typed-shell';

const drive = `
source ./script
COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=("\${@:2}") COMP_CWORD=$(($# - 2))
compopt() { asked=$2; }
_signin_help
case $asked in
  default) COMPREPLY=($(compgen -f -- "\${@: -1}")) ;;
  dirnames) COMPREPLY=($(compgen -d -- "\${@: -1}")) ;;
esac
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/** Words as bash cuts a line: at blanks, and at the marks of its usual COMP_WORDBREAKS. */
const cut = (line: string) => [
  ...(line.match(/[=:<>]+|[^\s=:<>]+/g) ?? []),
  ...(/\s$/.test(line) ? [''] : []),
];

/** Bash with the script sourced; the completion function is called as bash calls it, and file names are completed as bash does. */
export function openBash(script: string, folder: string): OpenShell {
  writeFileSync(join(folder, 'script'), script);
  return {
    async offers(line) {
      const args = ['--norc', '--noprofile', '-c', drive, 'bash', line, ...cut(line)];
      const out = outputOf('bash', args, folder);
      const last = /\S*$/.exec(line)?.[0] ?? '';
      const kept = last.slice(0, Math.max(last.lastIndexOf('='), last.lastIndexOf(':')) + 1);
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
