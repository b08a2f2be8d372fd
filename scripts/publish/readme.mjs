// While the package is packed, README.md has absolute links; npm runs this before (prepack) and after (postpack).
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withAbsoluteLinks } from './absolute.mjs';

const readme = 'README.md';
const kept = 'node_modules/.cache/signin-help/README.md';

// One that is kept was not put back: packing failed.
if (existsSync(kept)) renameSync(kept, readme);
if (process.argv[2] === 'before') {
  const text = readFileSync(readme, 'utf8');
  const absolute = withAbsoluteLinks(text, JSON.parse(readFileSync('package.json', 'utf8')));
  if (absolute !== text) {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, text);
    writeFileSync(readme, absolute);
  }
}
