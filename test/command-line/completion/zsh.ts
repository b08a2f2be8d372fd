import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenShell } from './shell';
import { startShell, type TypedShell } from './typed-shell';

/** What zsh knows of the completions of other programs: it takes its time to look at them all, which once is enough. */
const known = mkdtempSync(join(tmpdir(), 'signin-help-zsh-'));
process.once('exit', () => rmSync(known, { recursive: true, force: true }));

/** Leaves out the folders with completions of other programs alone: zsh opens each of their files. */
const ownCompletions =
  'typeset -U fpath; fpath=($^fpath/{compinit,_main_complete,_path_files,_redirect,_signin-help}(N:h))\n';

/** Tab answers with what zsh would offer: `compadd` is asked for the matches and their texts. Ctrl-X l answers with the line. */
const startUpWith = (dump: string) => `
autoload -Uz compinit && compinit -u -d ${dump}
source ./script
compadd() {
  builtin compadd "$@"
  local code=$?
  if [[ $argv[(I)-[OAD]] -gt 0 ]]; then return code; fi
  local -a found texts
  local at=$argv[(I)-d]
  if (( at )); then
    local from=$argv[at+1]
    [[ $from == \\(* ]] || texts=("\${(@P)from}")
  fi
  builtin compadd -A found -D texts "$@"
  local i
  for (( i = 1; i <= $#found; i++ )); do print -r -- "$IPREFIX$found[i]"$'\\t'"$texts[i]" >> $ANSWER; done
  return code
}
answer-offers() {
  _main_complete
  compstate[insert]='' compstate[list]=''
  print END >> $ANSWER
}
answer-line() { print -r -- "$BUFFER"$'\\nEND' > $ANSWER }
zle -C answer-offers complete-word answer-offers
zle -N answer-line
bindkey '^Xo' answer-offers
bindkey '^Xl' answer-line
bindkey '^U' kill-whole-line
setopt no_beep
`;

/** Zsh that somebody types into, with the script sourced. One with completions of its own has to look for itself. */
export async function typeInZsh(
  script: string,
  folder: string,
  dump = join(known, 'dump'),
): Promise<TypedShell> {
  writeFileSync(join(folder, 'script'), script);
  writeFileSync(join(folder, '.zshrc'), `${ownCompletions}${startUpWith(dump)}`);
  const shell = startShell('zsh', ['-d', '-i'], folder);
  await shell.type(`print END > $ANSWER\r`);
  return shell;
}

/** Zsh with the script sourced, asked for its offers. */
export async function openZsh(script: string, folder: string): Promise<OpenShell> {
  const shell = await typeInZsh(script, folder);
  return {
    async offers(line) {
      const rows = await shell.type(`\x15${line}\x18o`);
      return rows.map((row) => {
        const [word = '', shown = ''] = row.split('\t');
        return { word, text: shown.split(' -- ').slice(1).join(' -- ').trim() };
      });
    },
    close: shell.close,
  };
}
