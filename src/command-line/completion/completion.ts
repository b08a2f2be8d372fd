import type { Edition } from '../../catalogue/edition';
import { Failure } from '../../catalogue/failure';
import { lookUpLanguage } from '../../catalogue/language';
import { alternatives, fill, isOneLine, onOneLine } from '../../catalogue/words';
import type { World } from '../../world';
import { completing, type ShellName, shellNames } from '../shell-names';
import { offerFor } from './offer';
import { shells } from './scripts';

const isShell = (name: string): name is ShellName => Object.hasOwn(shells, name);

/**
 * The completion script of a shell, in the language of the edition. Zsh looks for its first line.
 * @throws {Failure} `error.shell` for a shell there is no script for
 */
export function renderCompletion(name: string, { language, words }: Edition): string {
  if (!isShell(name))
    throw new Failure('error.shell', { shell: name, known: alternatives(shellNames, words) });
  const { file, install, script } = shells[name];
  const command = install(`signin-help completion ${name} --lang ${language}`);
  const howTo = fill(words[file === '' ? 'completion.runOnce' : 'completion.addLine'], { file, command });
  return `#compdef signin-help\n# ${onOneLine(howTo)}\n${script(`signin-help ${completing} ${name} ${language}`)}`;
}

/**
 * Answers what a completion script asks when Tab is pressed: the shell's name, a language, and the command line up to the
 * cursor. Whatever is wrong, somebody is in the middle of a line: it is not the time to say so.
 */
export function answerShell(
  [shell, tag = '', line = '']: readonly string[],
  world: Pick<World, 'library' | 'stdout' | 'version'>,
): void {
  const { languages, edition } = world.library;
  const [decode, encode] =
    shell === 'powershell' ? [decodeURIComponent, encodeURIComponent] : [String, onOneLine];
  try {
    const language = lookUpLanguage(tag, languages);
    if (language === undefined) return;
    const context = { edition: edition(language), languages, version: world.version };
    const offer = offerFor(decode(line), context);
    // Shells print what is offered, and some of it begins as what is typed does.
    const rows =
      typeof offer === 'string'
        ? [`/${offer}`]
        : offer
            .filter(([word]) => isOneLine(word))
            .map(([word, text]) => (text === '' ? word : `${word}\t${encode(text)}`));
    world.stdout.write(rows.map((row) => `${row}\n`).join(''));
  } catch {
    // Nothing to offer.
  }
}
