// Run by Windows' Node without a console: the program for several command lines, each in a process of its own. A text is a
// line for cmd, in the folder where the program is installed.
// batch.cjs <that folder> <file with the command lines as JSON> <file for what came of them>
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [home, list, results] = process.argv.slice(2);
const program = join(home, 'node_modules/signin-help/bin/signin-help.js');
// As npm makes one, but for what Wine's cmd does not understand.
writeFileSync(
  join(home, 'signin-help.cmd'),
  `@"${process.execPath}" "%~dp0node_modules\\signin-help\\bin\\signin-help.js" %*\r\n`,
);
const ran = JSON.parse(readFileSync(list, 'utf8')).map((one) => {
  const { status, stdout, stderr } =
    typeof one === 'string'
      ? spawnSync(one, { shell: true, cwd: home })
      : spawnSync(process.execPath, [program, ...one]);
  return { code: status, stdout: stdout.toString('base64'), stderr: stderr.toString('base64') };
});
writeFileSync(results, JSON.stringify(ran));
