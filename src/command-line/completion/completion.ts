import type { Edition } from '../../catalogue/edition';
import { Failure } from '../../catalogue/failure';
import { lookUpLanguage } from '../../catalogue/language';
import { alternatives, fill, isOneLine, onOneLine } from '../../catalogue/words';
import type { World } from '../../world';
import { completing, type ShellName, shellNames } from '../shell-names';
import { offerFor, type Word } from './offer';
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

/** A row of the answer: a word, with its text where there is one and the shell shows it. */
function rowOf([word, text]: Word, shell?: string): string {
  if (shell === 'powershell') return `${word}\t${encodeURIComponent(text || word)}`;
  if (shell === 'bash' || text === '') return word;
  return shell === 'zsh'
    ? `${word}:${onOneLine(text).replaceAll('\\', '\\\\')}`
    : `${word}\t${onOneLine(text)}`;
}

/**
 * Answers what a completion script asks when Tab is pressed, a row for each word, or else `/file` or `/folder` for names that
 * the shell knows itself. Whatever is wrong, somebody is in the middle of a line: it is not the time to say so.
 * @param asked the shell’s name, a language, the command line up to the cursor, and what the shell completes of its last word
 */
export function answerShell(
  [shell, tag = '', line = '', part]: readonly string[],
  { library, stdout, version }: Pick<World, 'library' | 'stdout' | 'version'>,
): void {
  try {
    const language = lookUpLanguage(tag, library.languages);
    if (language === undefined) return;
    const context = { edition: library.edition(language), languages: library.languages, version };
    const offer = offerFor(shell === 'powershell' ? decodeURIComponent(line) : line, context, part);
    const words = typeof offer === 'string' ? [] : offer.filter(([word]) => isOneLine(word));
    const rows = typeof offer === 'string' ? [`/${offer}`] : words.map((word) => rowOf(word, shell));
    stdout.write(rows.map((row) => `${row}\n`).join(''));
  } catch {
    // Nothing to offer.
  }
}
