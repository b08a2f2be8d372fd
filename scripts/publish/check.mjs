// Part of prepublishOnly: refuses to publish while something is missing that only a person can know, and says what.
import { readFileSync } from 'node:fs';
import { missingIn } from './missing.mjs';

const missing = missingIn(
  JSON.parse(readFileSync('package.json', 'utf8')),
  readFileSync('CHANGELOG.md', 'utf8'),
);
if (missing.length > 0) {
  process.stderr.write(`Nothing was published. Fill in:\n${missing.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}
