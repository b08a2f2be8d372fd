import type { Edition } from '../../catalogue/edition';
import { Failure } from '../../catalogue/failure';
import { lookUpLanguage } from '../../catalogue/language';
import { alternatives, fill, isOneLine } from '../../catalogue/words';
import type { World } from '../../world';
import { completing, type ShellName, shellNames } from '../shell-names';
import { offerAt, type Word } from './offer';
import { unquoted } from './shell';
import { shells } from './shells';

const isShell = (name: string): name is ShellName => Object.hasOwn(shells, name);

/**
 * The completion script of a shell, in the language of the edition.
 * @throws {Failure} `error.shell` for a shell there is no script for
 */
export function renderCompletion(name: string, { language, words }: Edition): string {
  if (!isShell(name)) {
    throw new Failure('error.shell', { shell: name, known: alternatives(shellNames, words) });
  }
  const { file, installCommand, script } = shells[name];
  const command = installCommand(`signin-help completion ${name} --lang ${language}`);
  const install = words[file === '' ? 'completion.runOnce' : 'completion.addLine'];
  return script(fill(install, { file, command }), `${completing} ${name} ${language}`);
}

/**
 * Answers what a completion script asks when Tab is pressed: the shell's name, a language, and what the shell says is
 * typed. Whatever is wrong, somebody is in the middle of a line: it is not the time to say so.
 */
export function answerShell([name = '', tag = '', ...args]: readonly string[], world: World): void {
  const { library, stdout } = world;
  try {
    const language = lookUpLanguage(tag, library.languages);
    if (!isShell(name) || language === undefined) return;
    const shell = shells[name];
    const typed = shell.typed(args);
    const word = typed.at(-1) ?? '';
    // Shells print what is offered; some of it begins as the word does.
    if (!isOneLine(word)) return;
    const edition = library.edition(language);
    const { stem, words } = offerAt(typed.slice(0, -1), unquoted(word), edition, library.languages);
    const whole = (list: readonly Word[]) => list.map(([one, text]): Word => [stem + one, text]);
    const lines =
      typeof words === 'string'
        ? shell.paths(words, stem, word, args)
        : shell.words(whole(words), word, args);
    stdout.write(lines.map((line) => `${line}\n`).join(''));
  } catch {
    // Nothing to offer.
  }
}
