// npm run bench [-- --only instructions,time,memory,prompt,catalogue,package] [--pairs 20]
// Measures the costs of the program as ratios to an empty Node program, and says which budgets hold.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  hasValgrind,
  instructions,
  inTurns,
  peakMemory,
  shellTime,
  timeToText,
  wallTime,
} from './measure.mjs';
import {
  conversation,
  emptyPackage,
  emptyProgram,
  guide,
  packed,
  programWithCatalogue,
} from './subjects.mjs';
import { median, plainRow, printTable, ratioRow } from './table.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, pairs: { type: 'string', default: '20' } },
});
const pairs = Number(values.pairs);
/** Instructions repeat but for the seed of V8's string hash, drawn at each start: fewer pairs are enough. */
const fewPairs = 9;
const folder = mkdtempSync(join(tmpdir(), 'signin-help-bench-'));
const empty = emptyProgram(folder, 'empty.mjs');
const formats = ['text', 'markdown', 'html', 'json', 'zendesk', 'adaptive-card', 'espanso'];

async function measureInstructions() {
  if (!hasValgrind()) return [{ ...plainRow('instructions: no valgrind here', '', ''), figure: 'skipped' }];
  const commonJs = await inTurns(instructions, empty, emptyProgram(folder, 'empty.cjs'), fewPairs);
  const rows = [ratioRow('instructions: an empty .cjs file', commonJs)];
  for (const format of formats) {
    rows.push(
      ratioRow(
        `instructions: a guide as ${format}`,
        await inTurns(instructions, empty, guide(format), fewPairs),
        1.1,
      ),
    );
  }
  return rows;
}

async function measureTime() {
  const rows = [];
  for (const format of formats) {
    rows.push(
      ratioRow(`wall time: a guide as ${format}`, await inTurns(wallTime, empty, guide(format), pairs), 1.15),
    );
  }
  return rows;
}

const measureMemory = async () => [
  ratioRow('peak memory: a guide as text', await inTurns(peakMemory, empty, guide('text'), pairs), 1.08),
];

const measurePrompt = async () => [
  ratioRow('time to the first prompt', await inTurns(timeToText, empty, conversation, pairs), 1.25),
];

async function measureCatalogue() {
  if (!hasValgrind()) return [];
  const rows = [];
  for (const times of [1, 10, 100]) {
    const script = programWithCatalogue(folder, times);
    const figures = await inTurns(instructions, empty, guide('text', script), fewPairs);
    rows.push(ratioRow(`instructions: ${times} × the topics`, figures, times === 100 ? 1.25 : undefined));
  }
  return rows;
}

/** `npx` of the tarball, from an empty cache and from a filled one, beside programs that a user may know. */
function measurePackage() {
  const { tarball, size } = packed(folder);
  const run = `npx --yes --package=${tarball} signin-help --lang fr --no-input`;
  const cache = (name) => ({ npm_config_cache: join(folder, name), npm_config_update_notifier: 'false' });
  const nothing = median(
    Array.from({ length: 5 }, () =>
      shellTime('npx --yes --no -c true', emptyPackage(folder, `none-${Math.random()}`)),
    ),
  );
  const times = (line, name) => {
    const cold = Array.from({ length: 3 }, (_, index) =>
      shellTime(line, folder, cache(`${name}-cold-${index}`)),
    );
    const warm = Array.from({ length: 5 }, () => shellTime(line, folder, cache(`${name}-cold-0`)));
    return { cold: median(cold) / nothing, warm: median(warm) / nothing };
  };
  const row = (what, ratio) => ({
    ...plainRow(what, '', ''),
    figure: `${ratio.toFixed(2)} × npx of nothing`,
  });
  const own = times(run, 'own');
  const installed = readdirSync(join(folder, 'own-cold-0/_npx')).flatMap((run) =>
    readdirSync(join(folder, 'own-cold-0/_npx', run, 'node_modules')).filter((name) => !name.startsWith('.')),
  );
  const rows = [
    plainRow('packed tarball', Math.round(size / 100) / 10, 'kB', 80),
    plainRow('npx: packages installed', installed.length, '', 1),
    row('npx, cold cache', own.cold),
    row('npx, warm cache', own.warm),
  ];
  for (const [name, argument] of [
    ['create-vite', '--help'],
    ['tldr', '--version'],
  ]) {
    const other = join(folder, 'others');
    if (!existsSync(other)) emptyPackage(folder, 'others');
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', name], { cwd: other, stdio: 'ignore' });
      const figures = Array.from({ length: 5 }, () => shellTime(`npx ${name} ${argument}`, other));
      rows.push(row(`npx ${name} ${argument}, installed`, median(figures) / nothing));
    } catch {
      rows.push({ ...plainRow(`npx ${name} ${argument}`, '', ''), figure: 'skipped: no registry' });
    }
  }
  return rows;
}

const parts = {
  instructions: measureInstructions,
  time: measureTime,
  memory: measureMemory,
  prompt: measurePrompt,
  catalogue: measureCatalogue,
  package: measurePackage,
};
const chosen = values.only === undefined ? Object.keys(parts) : values.only.split(',');
try {
  const rows = [];
  for (const name of chosen) rows.push(...(await parts[name]()));
  printTable(rows);
  if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
