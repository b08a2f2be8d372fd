// Run by Windows' Node: the installed program for several command lines, one after the other, with a line before each.
// several.cjs <dist/main.cjs> <file with a list of command lines as JSON>
const { readFileSync } = require('node:fs');

const [main, file] = process.argv.slice(2);
const { start } = require(main);

async function runAll() {
  for (const argv of JSON.parse(readFileSync(file, 'utf8'))) {
    process.stdout.write(`=== ${argv.join(' ')}\n`);
    process.argv.splice(2, process.argv.length, ...argv);
    process.stdout.write(`=== ${await start()}\n`);
  }
}
runAll();
