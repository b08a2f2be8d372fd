// npm run bench [-- --only instructions,time,reading,memory,prompt,page,catalogue,package] [--pairs 20]
// Measures the costs of the program as ratios to an empty Node program, and says which budgets hold.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasValgrind, instructions, inTurns, peakMemory, timeToText, wallTime } from './measure.mjs';
import { measurePackage } from './packages.mjs';
import { measureInBrowser } from './page.mjs';
import {
  conversation,
  emptyProgram,
  guide,
  message,
  page,
  programWithCatalogue,
  search,
} from './subjects.mjs';
import { plainRow, printTable, ratioRow } from './table.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, pairs: { type: 'string', default: '20' } },
});
const pairs = Number(values.pairs);
const folder = mkdtempSync(join(tmpdir(), 'signin-help-bench-'));
const empty = emptyProgram(folder, 'empty.mjs');
const formats = ['text', 'markdown', 'html', 'json', 'zendesk', 'adaptive-card', 'espanso'];

async function measureInstructions() {
  if (!hasValgrind()) return [{ ...plainRow('instructions: no valgrind here', '', ''), figure: 'skipped' }];
  const commonJs = await inTurns(instructions, empty, emptyProgram(folder, 'empty.cjs'), pairs);
  const rows = [ratioRow('instructions: an empty .cjs file', commonJs)];
  for (const format of formats) {
    rows.push(
      ratioRow(
        `instructions: a guide as ${format}`,
        await inTurns(instructions, empty, guide(format), pairs),
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
      ratioRow(`wall time: a guide as ${format}`, await inTurns(wallTime, empty, guide(format), pairs), 1.1),
    );
  }
  return rows;
}

const measureReading = async () => [
  ratioRow('wall time: a message of 4 kB', await inTurns(wallTime, empty, message, pairs), 1.2),
  ratioRow('wall time: a search', await inTurns(wallTime, empty, search, pairs), 1.8),
];

const measureMemory = async () => [
  ratioRow('peak memory: a guide as text', await inTurns(peakMemory, empty, guide('text'), pairs), 1.08),
];

const measurePrompt = async () => [
  ratioRow('time to the first prompt', await inTurns(timeToText, empty, conversation, pairs), 1.55),
];

const measurePage = async () => [
  ratioRow('wall time: the page', await inTurns(wallTime, empty, page, pairs), 1.15),
  ...(await measureInBrowser(folder, pairs)),
];

async function measureCatalogue() {
  if (!hasValgrind()) return [];
  const rows = [];
  for (const times of [1, 10, 100]) {
    const script = await programWithCatalogue(folder, times);
    const figures = await inTurns(instructions, empty, guide('text', script), pairs);
    rows.push(ratioRow(`instructions: ${times} × the topics`, figures, times === 100 ? 1.25 : undefined));
  }
  return rows;
}

const parts = {
  instructions: measureInstructions,
  time: measureTime,
  reading: measureReading,
  memory: measureMemory,
  prompt: measurePrompt,
  page: measurePage,
  catalogue: measureCatalogue,
  package: () => measurePackage(folder),
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
