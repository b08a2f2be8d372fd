// Run by Windows' Node on a console: sets its code page, then runs the program and ends as that does.
// launch.cjs <code page> <variables as JSON> <program and its arguments>: a variable that is null is taken away
const { spawn, spawnSync } = require('node:child_process');

const [codePage, variables, ...argv] = process.argv.slice(2);
const env = { ...process.env };
for (const [name, value] of Object.entries(JSON.parse(variables))) {
  if (value === null) delete env[name];
  else env[name] = value;
}
// A shell waits for the program that Ctrl-C is for.
process.on('SIGINT', () => {});
// Node 22 does not bear a console without a title.
spawnSync('title', ['signin-help', '&', 'chcp', codePage], { shell: true, stdio: 'ignore' });
spawn(process.execPath, argv, { stdio: 'inherit', env }).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
