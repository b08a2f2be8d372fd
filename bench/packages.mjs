// What `npx` of the packed tarball costs, beside programs that a user may know.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shellTime } from './measure.mjs';
import { emptyPackage, packed } from './subjects.mjs';
import { median, plainRow } from './table.mjs';

const [coldRuns, warmRuns] = [3, 7];
/** Programs that a user may know: the package, and its command line. */
const others = [
  ['create-vite', 'create-vite --help'],
  ['tldr', 'tldr --version'],
];

const repeat = (times, run) => median(Array.from({ length: times }, (_, index) => run(index)));
const row = (what, ratio) => ({ ...plainRow(what, '', ''), figure: `${ratio.toFixed(2)} × npx of nothing` });
const cache = (folder, name) => ({
  npm_config_cache: join(folder, name),
  npm_config_update_notifier: 'false',
});

/** `npx` of the tarball, from an empty cache and from a filled one. */
function own(folder, tarball, nothing) {
  const line = `npx --yes --package=${tarball} signin-help --lang fr --no-input`;
  const cold = repeat(coldRuns, (index) => shellTime(line, folder, cache(folder, `cold-${index}`)));
  const warm = repeat(warmRuns, () => shellTime(line, folder, cache(folder, 'cold-0')));
  const packages = readdirSync(join(folder, 'cold-0/_npx')).flatMap((run) =>
    readdirSync(join(folder, 'cold-0/_npx', run, 'node_modules')).filter((name) => !name.startsWith('.')),
  );
  return [
    plainRow('npx: packages installed', packages.length, '', 1),
    row('npx, cold cache', cold / nothing),
    row('npx, warm cache', warm / nothing),
  ];
}

/** A program installed into a folder of its own. */
function installed(folder, [name, line], nothing) {
  const home = emptyPackage(folder, `with-${line.split(' ')[0]}`);
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', name], { cwd: home, stdio: 'ignore' });
  } catch {
    return { ...plainRow(`npx ${line}`, '', ''), figure: 'skipped: no registry' };
  }
  const time = repeat(warmRuns, () => shellTime(`npx ${line}`, home));
  return row(`npx ${line}, installed`, time / nothing);
}

/** The rows about the package, measured in a temporary folder. */
export function measurePackage(folder) {
  const { tarball, size } = packed(folder);
  const home = emptyPackage(folder, 'nothing');
  const nothing = repeat(warmRuns, () => shellTime('npx --no -c true', home));
  return [
    plainRow('packed tarball', Math.round(size / 100) / 10, 'kB', 250),
    ...own(folder, tarball, nothing),
    ...[[tarball, 'signin-help --version'], ...others].map((program) => installed(folder, program, nothing)),
  ];
}
