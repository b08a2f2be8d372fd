// Puts the no-break spaces that French typography wants into the French texts of the JSON files named:
// U+202F before ; ! ? and U+00A0 before : and inside « ». It replaces blanks and adds none, so it is safe to run twice.
import { readFileSync, writeFileSync } from 'node:fs';

const french = (text) =>
  text
    .replace(/[ \u00a0\u202f]+([;!?])/g, '\u202f$1')
    .replace(/[ \u00a0\u202f]+(:)(?!\/\/)/g, '\u00a0$1')
    .replace(/«[ \u00a0\u202f]*/g, '«\u00a0')
    .replace(/[ \u00a0\u202f]*»/g, '\u00a0»')
    .replace(/'/g, '’');

const frenchText = /("fr": )("(?:[^"\\]|\\.)*")/g;

for (const file of process.argv.slice(2)) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    frenchText,
    (_, key, text) => `${key}${JSON.stringify(french(JSON.parse(text)))}`,
  );
  if (after !== before) writeFileSync(file, after);
}
