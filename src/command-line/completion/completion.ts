import type { Edition } from '../../catalogue/edition';
import { Failure } from '../../catalogue/failure';
import { lookUpLanguage } from '../../catalogue/language';
import { alternatives, fill, isOneLine, onOneLine } from '../../catalogue/words';
import type { World } from '../../world';
import { completing, type ShellName, shellNames } from '../shell-names';
import { offerFor, type Word } from './offer';
import { shells } from './scripts';

/**
 * The completion script of a shell, in the language of the edition. Zsh looks for its first line.
 * @throws {Failure} `error.shell` for a shell there is no script for
 */
export function renderCompletion(name: string, { language, words }: Edition): string {
  const isKnown = Object.hasOwn(shells, name);
  if (!isKnown) throw new Failure('error.shell', { shell: name, known: alternatives(shellNames, words) });
  const { file, line, script } = shells[name as ShellName];
  const command = line(`signin-help completion ${name} --lang ${language}`);
  const howTo = fill(words['completion.addLine'], { file, command });
  return `#compdef signin-help\n# ${onOneLine(howTo)}\n${script(`signin-help ${completing} ${name} ${language}`)}`;
}

/** A row of the answer: a word, with its text where there is one and the shell shows it. */
function rowOf([word, text]: Word, shell: string | undefined): string {
  if (shell === 'powershell') return `${word}\t${encodeURIComponent(text || word)}\n`;
  if (shell === 'bash' || text === '') return `${word}\n`;
  const shown = onOneLine(text);
  return shell === 'zsh' ? `${word}:${shown.replaceAll('\\', '\\\\')}\n` : `${word}\t${shown}\n`;
}

/**
 * Answers what a completion script asks when Tab is pressed, a row for each word, or else `/default` or `/dirnames` for names
 * that the shell knows itself. Whatever is wrong, somebody is in the middle of a line: it is not the time to say so.
 * @param asked the shell’s name, a language, the command line up to the cursor, and what the shell completes of its last word
 */
export function answerShell(
  [shell, tag = '', line = '', part]: readonly string[],
  { library, stdout, version }: Pick<World, 'library' | 'stdout' | 'version'>,
): void {
  try {
    const { languages } = library;
    const language = lookUpLanguage(tag, languages);
    if (language === undefined) return;
    const context = { edition: library.edition(language), languages, version };
    const offer = offerFor(shell === 'powershell' ? decodeURIComponent(line) : line, context, part);
    const words = typeof offer === 'string' ? [[`/${offer}`, ''] as const] : offer;
    stdout.write(
      words
        .filter(([word]) => isOneLine(word))
        .map((word) => rowOf(word, shell))
        .join(''),
    );
  } catch {
    // Nothing to offer.
  }
}
