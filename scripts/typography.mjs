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

const walk = (value, key) => {
  if (typeof value === 'string') return key === 'fr' ? french(value) : value;
  if (Array.isArray(value)) return value.map((item) => walk(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
};

for (const file of process.argv.slice(2)) {
  const before = readFileSync(file, 'utf8');
  const after = `${JSON.stringify(walk(JSON.parse(before), ''), null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
}
