#!/usr/bin/env node
// Written for any Node there ever was: an old one is to read this much and say what it needs.
var version = process.versions.node.split('.').map(Number);
var needed =
  'Node.js 20.19 or later is needed; please update it. / ' +
  'Node.js 20.19 ou une version plus r\u00e9cente est n\u00e9cessaire\u00a0: mettez-le \u00e0 jour.';
function end(code) {
  process.exitCode = code;
}
function fail(error) {
  process.stderr.write('signin-help: '.concat(error.message, '\n'));
  end(1);
}
if (version[0] > 20 || (version[0] === 20 && version[1] >= 19)) {
  require('../dist/main.cjs').start().then(end, fail);
} else {
  fail({ message: needed });
}
