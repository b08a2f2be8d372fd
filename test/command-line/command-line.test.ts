import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/catalogue/failure';
import { goneReader, library, run, type Setting } from '../helpers/fake-world';

const pasted =
  'AADSTS50126: Error validating credentials due to invalid username or password. Trace ID: 1a2b';
const terminals: Setting = { inputIsTerminal: true, stderr: { isTerminal: true } };

describe('bad input: exit code 2, nothing on standard output, one sentence in the user’s language', () => {
  test.each<[string, readonly string[], RegExp, RegExp]>([
    ['a language that is not there', ['--lang', 'eo'], /no language “eo”/, /la langue « eo »/],
    ['an empty language', ['--lang', ''], /no language “”/, /la langue « {2}»/],
    ['a format that is not there', ['--format', 'pdf'], /no format “pdf”.*text, .*espanso/, /format « pdf »/],
    ['an empty format', ['--format='], /no format “”/, /le format « {2}»/],
    ['a format of exports', ['-f', 'csv'], /for an export: .*--format csv/, /l’exportation/],
    ['a format in another case', ['-f', 'HTML'], /no format “HTML”/, /le format « HTML »/],
    ['a step behind the last', ['--step', '9'], /no step 9.*3 steps/, /l’étape 9.*3 étapes/],
    [
      'a step in letters',
      ['--step', 'two'],
      /“two” cannot be a step number/,
      /« two » ne peut pas être un numéro/,
    ],
    ['step zero', ['--step', '0'], /“0” cannot be a step number/, /« 0 »/],
    ['a negative step', ['--step=-1'], /“-1” cannot be a step number/, /« -1 »/],
    ['a broken step', ['--step', '1.5'], /“1.5” cannot be a step number/, /« 1.5 »/],
    ['an empty step', ['--step='], /“” cannot be a step number/, /« {2}»/],
    ['a step of a topic without it', ['contact-support', '--step', '7'], /no step 7/, /l’étape 7/],
    [
      'an answer without a choice',
      ['--answer', 'forgot'],
      /“forgot” cannot be read as an answer/,
      /« forgot » ne peut pas/,
    ],
    [
      'an answer with an empty choice',
      ['-a', 'forgot='],
      /“forgot=” cannot be read as an answer/,
      /« forgot= »/,
    ],
    ['an answer without a question', ['-a', '=yes'], /“=yes” cannot be read as an answer/, /« =yes »/],
    [
      'an answer that is no choice',
      ['-a', 'forgot=maybe'],
      /the question “forgot” has no choice “maybe”/,
      /« maybe »/,
    ],
    [
      'a question that is not there',
      ['-a', 'nosuch=yes'],
      /no question “nosuch”.*problem/,
      /question « nosuch »/,
    ],
    ['a question called like a method', ['-a', 'toString=yes'], /no question “toString”/, /« toString »/],
    [
      'a code answer that holds no code',
      ['-a', 'code=hello'],
      /no error code was found in “hello”/,
      /« hello »/,
    ],
    [
      'a question nobody can be asked',
      ['-a', 'forgot=no'],
      /the question “problem” needs an answer.*--answer problem=/,
      /« problem ».*--answer problem=/,
    ],
    [
      'a code nobody can be asked',
      ['-a', 'problem=code'],
      /question “code” needs an answer.*--answer code=.*such as AADSTS50053\.\n$/,
      /« code ».*--answer code=.*par exemple AADSTS50053\.\n$/,
    ],
    ['words that fit no guide', ['zzzzzz'], /no guide fits “zzzzzz”.*signin-help list/, /« zzzzzz ».*list/],
    ['a command, nearly right', ['exprot'], /mean “export”/, /dire « export »/],
    ['help as a word', ['help'], /mean “--help”/, /dire « --help »/],
    [
      'a topic, nearly right',
      ['loked-account'],
      /“loked-account”.*mean “locked-account”/,
      /« loked-account ».*dire « locked-account »/,
    ],
    ['a part of a topic', ['locked'], /“locked”.*locked-account/, /« locked ».*locked-account/],
    ['words', ['lost', 'my', 'phone'], /“lost my phone”.*new-phone/, /« lost my phone ».*new-phone/],
    [
      'words of the other language',
      ['téléphone perdu'],
      /“téléphone perdu”.*new-phone/,
      /« téléphone perdu »/,
    ],
    [
      'two topics',
      ['locked-account', 'no-admin'],
      /“locked-account no-admin”.*locked-account/,
      /locked-account/,
    ],
    ['an empty text', [''], /there is no text to read/, /aucun texte à lire/],
    ['blanks', [' \n\t '], /there is no text to read/, /aucun texte à lire/],
    ['a topic called like a method', ['constructor'], /no guide fits “constructor”/, /« constructor »/],
    ['a topic with a path', ['../../codes'], /“\.\.\/\.\.\/codes”/, /« \.\.\/\.\.\/codes »/],
    ['a number too short for a code', ['12'], /no guide fits “12”/, /« 12 »/],
    ['a number too long for a code', ['123456789012'], /no guide fits “123456789012”/, /« 123456789012 »/],
    ['a search for nothing', ['search', ' '], /there is no text to read/, /aucun texte à lire/],
    ['a search without words', ['search'], /“search” needs <words>/, /demande <mots>/],
    [
      'a search in a format it has not',
      ['search', 'mfa', '-f', 'html'],
      /no format “html”.*json/,
      /« html »/,
    ],
    [
      'an unknown option',
      ['--nosuchoption'],
      /no option “--nosuchoption”.*--help/,
      /l’option « --nosuchoption »/,
    ],
    ['an unknown option, nearly right', ['--langg', 'fr'], /mean --lang\?/, /dire --lang/],
    ['an unknown option with a value', ['--formt=html'], /mean --format\?/, /dire --format/],
    ['an unknown short option', ['-x'], /no option “-x”/, /l’option « -x »/],
    [
      'a language without its value',
      ['locked-account', '--lang'],
      /option -l, --lang .*needs a value/,
      /demande une valeur/,
    ],
    ['a file without its name', ['locked-account', '-o'], /needs a value/, /demande une valeur/],
    [
      'a file with an empty name',
      ['no-admin', '-o', ''],
      /option -o, --output .*needs a value/,
      /demande une/,
    ],
    ['the same, joined', ['no-admin', '--output='], /option -o, --output .*needs a value/, /demande une/],
    ['a list into a file with an empty name', ['list', '-o', ''], /--output .*needs a value/, /demande une/],
    ['an answer without its value', ['-a'], /needs a value/, /demande une valeur/],
    [
      'a greeting with a line break',
      ['no-admin', '--greet=A\nB'],
      /this name cannot be greeted/,
      /ce nom ne convient pas pour la salutation/,
    ],
    [
      'a greeting that is too long',
      ['no-admin', `--greet=${'a'.repeat(201)}`],
      /200 characters/,
      /200 caractères/,
    ],
    [
      'a greeting with an address',
      ['no-admin', '--greet=https://x.example'],
      /web addresses/,
      /adresses web/,
    ],
    [
      'a greeting that swallows the topic',
      ['--greet', 'no-admin'],
      /called “no-admin”.*no-admin --greet/,
      /« no-admin »/,
    ],
    ['the same in capitals', ['--greet', ' No-Admin '], /called “No-Admin”/, /« No-Admin »/],
    [
      'a greeting that swallows the code',
      ['--greet', 'AADSTS50053'],
      /called “AADSTS50053”.*signin-help AADSTS50053 --greet/,
      /« AADSTS50053 »/,
    ],
    ['a greeting of a number', ['no-admin', '--greet', '50053'], /digits/, /les chiffres/],
    ['a greeting that swallows a number', ['--greet=50053'], /called “50053”/, /« 50053 »/],
    ['a greeting that swallows a code of the reset page', ['--greet', 'sspr 14'], /“sspr 14”/, /« sspr 14 »/],
    [
      'a greeting that swallows the command',
      ['--greet', 'list'],
      /called “list”.*: signin-help list\n$/,
      /« list ».*: signin-help list\n$/,
    ],
    ['a greeting that swallows another command', ['--greet', 'graph', '-f', 'json'], /“graph”/, /« graph »/],
    [
      'an address that is not https',
      ['no-admin', '--page-url', 'http://help.example/'],
      /“http:\/\/help.example\/” cannot be used.*https:\/\//,
      /impossible d’utiliser/,
    ],
    ['an address without its value', ['no-admin', '--page-url'], /--page-url .*needs a value/, /demande une/],
    ['a list as a reply', ['list', '--reply'], /“list” does not take --reply/, /n’accepte pas --reply/],
    [
      'a graph with an address',
      ['graph', '--page-url', 'https://help.example/'],
      /“graph” does not take --page-url/,
      /n’accepte pas --page-url/,
    ],
    ['a list of a format it has not', ['list', '-f', 'html'], /no format “html”.*json/, /« html ».*json/],
    [
      'a list with a step',
      ['list', '--step', '1'],
      /“list” does not take --step/,
      /« list » n’accepte pas --step/,
    ],
    [
      'a graph in a format',
      ['graph', '-f', 'json'],
      /“graph” does not take --format/,
      /n’accepte pas --format/,
    ],
    ['a graph of something', ['graph', 'x'], /“graph” does not take “x”/, /n’accepte pas « x »/],
    ['an export to nowhere', ['export'], /“export” needs <directory>/, /demande <dossier>/],
    [
      'an export to a folder without a name',
      ['export', ''],
      /“export” needs <directory>/,
      /demande <dossier>/,
    ],
    ['an export to two folders', ['export', 'a', 'b'], /“export” does not take “b”/, /n’accepte pas « b »/],
    ['an export in a format that is not there', ['export', 'a', '-f', 'pdf'], /no format “pdf”/, /« pdf »/],
    ['an export in an unknown language', ['export', 'a', '-l', 'eo'], /no language “eo”/, /« eo »/],
    ['a completion for no shell', ['completion'], /“completion” needs <shell>/, /demande <shell>/],
    [
      'a completion for an unknown shell',
      ['completion', 'tcsh'],
      /no completion for “tcsh”.*bash/,
      /« tcsh »/,
    ],
    ['codes without a list', ['--codes'], /no option “--codes”/, /l’option « --codes »/],
  ])('%s', async (_, argv, english, french) => {
    const inEnglish = await run(argv, { env: { LANG: 'en_US.UTF-8' } });
    const inFrench = await run(argv, { env: { LANG: 'fr_FR.UTF-8' } });
    expectSentence(inEnglish, 2, english);
    expectSentence(inFrench, 2, french);
  });
});

function expectSentence(outcome: Awaited<ReturnType<typeof run>>, code: number, sentence: RegExp) {
  const { stderr, ...rest } = outcome;
  expect(rest).toEqual({ code, stdout: '', files: {} });
  expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
  expect(stderr.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(sentence);
  expect(stderr).not.toMatch(/\{\w+\}|undefined|\bat .*:\d+|Error:/);
}

describe('what a terminal could misread never reaches it', () => {
  test.each([
    ['an escape sequence', 'x\u001b[2J\u001b]0;title\u0007'],
    ['line breaks', 'one\ntwo\r\nthree'],
    ['a mark that turns the line round', 'abc\u202edef'],
    ['half a character', 'abc\ud800'],
  ])('%s in a topic', async (_, topic) => {
    const { code, stderr } = await run([topic]);
    expect(code).toBe(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800-\udfff]/);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  test('a value of a million characters is cut', async () => {
    expect((await run(['y'.repeat(1_000_000)])).stderr.length).toBeLessThan(400);
  });
});

describe('good input: exit code 0, the result on standard output, nothing on standard error', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['nothing at all', [], /^I forgot my password\n/],
    ['never asking', ['--no-input'], /^I forgot my password\n/],
    ['a topic', ['locked-account'], /^My account is locked\n/],
    ['a topic in capitals, with blanks', [' Locked-Account '], /^My account is locked\n/],
    ['a code', ['AADSTS50053'], /^My account is locked\n\nAADSTS50053: /],
    ['a pasted message', [pasted], /^I forgot my password\n\nAADSTS50126: /],
    ['a pasted message without quotes', pasted.split(' '), /^I forgot my password\n\nAADSTS50126: /],
    ['a language', ['no-admin', '--lang', 'fr'], /^Nous n’avons plus d’administrateur\n/],
    ['French, never asking', ['--lang', 'fr', '--no-input'], /^J’ai oublié mon mot de passe\n/],
    ['an answer', ['-a', 'forgot=yes'], /^I forgot my password\n/],
    ['an answer in French', ['-a', 'forgot=Oui'], /^I forgot my password\n/],
    [
      'a topic choice as answer',
      ['-a', 'forgot=no', '-a', 'problem=locked-account'],
      /^My account is locked\n/,
    ],
    ['a code as answer', ['-a', 'code=50053'], /^My account is locked\n\nAADSTS50053: /],
    ['one step', ['--step', '2'], /^Step 2 of 3: (?![\s\S]*Step [13] of 3)/],
    ['one step in French', ['--step', '3', '-l', 'fr'], /^Étape 3 sur 3\u00a0: /],
    ['a greeting with a name', ['no-admin', '--greet', 'Zoé'], /^Hello Zoé,\n\n[^\n]+\n\nHere is what to do/],
    ['a greeting of somebody called like a command', ['no-admin', '--greet', 'list'], /^Hello list,\n/],
    ['a greeting without a topic', ['--greet', 'Zoé'], /^Hello Zoé,\n\n[^\n]+\n\nHere is what to do/],
    ['a greeting without a name', ['no-admin', '--greet'], /^Hello,\n\n[^\n]+\n\nHere is what to do/],
    ['a reply', ['no-admin', '--reply'], /^[^\n]+\n\nHere is what to do, step by step:\n/],
    [
      'a reply of one step in French',
      ['no-admin', '--reply', '--step', '2', '-l', 'fr'],
      /^[^\n]+\n\nVoici ce qu’il faut faire\u00a0:\n/,
    ],
    ['Markdown', ['no-admin', '-f', 'markdown'], /^# We no longer/],
    ['HTML', ['no-admin', '-f', 'html'], /^<h2 lang="en">/],
    ['JSON', ['no-admin', '-f', 'json'], /^\{\n {2}"schemaVersion": 1,/],
    ['the last of two formats', ['no-admin', '-f', 'html', '-f', 'json'], /^\{/],
    ['the list', ['list'], /^forgotten-password\n {2}I forgot my password\n/],
    [
      'the list of codes',
      ['list', '--codes'],
      /^AADSTS50126 InvalidUserNameOrPassword \(forgotten-password\)\n/,
    ],
    ['a part of the list', ['list', 'locked'], /^locked-account\n/],
    ['a part of the list of codes', ['list', '--codes', 'IdsLocked', '50053'], /^AADSTS50053 IdsLocked \(/],
    [
      'codes by the beginning of a word',
      ['list', '--codes', 'lock'],
      /^AADSTS50053 IdsLocked \(locked-account\)(?![\s\S]*blocked-by-policy)/,
    ],
    [
      'codes by words of a name',
      ['list', '--codes', 'conditional', 'access'],
      /AADSTS53003 BlockedByConditionalAccess/,
    ],
    ['an empty part of the list', ['list', 'zzzzzz'], /^No guide or code fits/],
    ['a search', ['search', 'lost', 'my', 'phone'], /^new-phone\n {2}\S/],
    ['a search in Markdown', ['search', 'lost', 'my', 'phone', '-f', 'markdown'], /^- \*\*new-phone\*\*/],
    ['a search in JSON', ['search', 'mfa', '-f', 'json'], /^\{\n {2}"schemaVersion": 1,/],
    ['a search that finds nothing', ['search', 'zzzzzz'], /^No guide or code fits/],
    ['a search for a code', ['search', 'AADSTS50053'], /^locked-account\n/],
    ['a title', ['MY ACCOUNT IS LOCKED'], /^My account is locked\n/],
    ['a title in French', ['mon', 'compte', 'est', 'verrouille'], /^My account is locked\n/],
    ['a message that begins like an option', ['-ERROR- AADSTS50053: x'], /^My account is locked\n/],
    ['the same without quotes', ['-ERROR-', 'AADSTS50053:', 'x'], /^My account is locked\n/],
    ['a number below zero', ['-894947614'], /\n\nCAA82EE2: /],
    ['the list in Markdown', ['list', '-f', 'markdown'], /^- \*\*forgotten-password\*\*/],
    ['the list in JSON', ['list', '-f', 'json'], /^\{/],
    ['the graph', ['graph'], /^flowchart LR\n/],
    ['the version', ['--version'], /^0\.0\.0-test\n\S/],
    ['the version, shortly', ['-V'], /^0\.0\.0-test\n\S/],
    ['what follows two hyphens', ['--', 'no-admin'], /^We no longer/],
  ])('%s', async (_, argv, beginning) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(beginning);
    expect(stdout).toMatch(/\S\n$/);
    expect(stdout).not.toMatch(/[ \t]\n/);
  });

  test.each([
    ['a guide', ['locked-account']],
    ['a list', ['list', '-f', 'json']],
    ['the graph', ['graph']],
  ])('%s goes into the file of --output, and nothing goes anywhere else', async (_, argv) => {
    const { stdout } = await run(argv);
    expect(await run([...argv, '--output', 'a.txt'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
      files: { 'a.txt': stdout },
    });
  });

  test('asks nobody unless standard input and standard error are terminals', async () => {
    for (const setting of [
      { inputIsTerminal: true },
      { stderr: { isTerminal: true } },
      { stdout: { isTerminal: true } },
    ]) {
      expect(await run([], setting)).toMatchObject({ code: 0, stderr: '' });
    }
    for (const argv of [['--no-input'], ['locked-account'], ['list']]) {
      expect(await run(argv, terminals)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  test('a narrow terminal wraps prose and never an address', async () => {
    const { stdout } = await run(['locked-account'], { stdout: { columns: 40 } });
    const wide = stdout.split('\n').filter((line) => line.length > 40);
    expect(wide.every((line) => /^ *(https:\/\/\S+|signin-help .*)$/.test(line))).toBe(true);
    const { stdout: narrowest } = await run(['locked-account'], { stdout: { columns: 1 } });
    const urls = (text: string) => text.match(/https:\/\/\S+/g);
    expect(urls(narrowest)).toEqual(urls(stdout));
  });
});

describe('failures that are not the user’s', () => {
  const full: Setting['stdout'] = {
    write() {
      throw new Failure('error.output', {}, 1);
    },
  };

  test.each<[string, readonly string[], Setting, RegExp]>([
    ['a full disk', ['no-admin'], { stdout: full }, /disk full\?/],
    ['a full disk, for a list', ['list'], { stdout: full }, /disk full\?/],
    ['a full disk, for help', ['--help'], { stdout: full }, /disk full\?/],
    ['a folder that is not there', ['no-admin', '-o', 'missing/a.txt'], {}, /folder missing does not exist/],
    ['a list into such a folder', ['list', '-o', 'missing/a.txt'], {}, /folder missing does not exist/],
    [
      'a fault in the program',
      ['-l', 'en'],
      { library: brokenLibrary() },
      /something went wrong.*DEBUG=signin-help/,
    ],
  ])('%s: exit code 1 and one sentence', async (_, argv, setting, sentence) => {
    expectSentence(await run(argv, setting), 1, sentence);
  });

  test('a reader that closes the pipe early is no error', async () => {
    for (const argv of [['no-admin'], ['list'], ['--help'], ['--version'], ['graph']]) {
      expect(await run(argv, { stdout: goneReader })).toMatchObject({ code: 0, stderr: '' });
    }
  });

  test('a standard error that nobody reads changes no exit code', async () => {
    expect(await run(['--format', 'pdf'], { stderr: goneReader })).toMatchObject({ code: 2, stdout: '' });
  });

  test('DEBUG=signin-help adds where it happened, any other value does not', async () => {
    const env = { LANG: 'en_US' };
    const traced = await run(['--format', 'pdf'], { env: { ...env, DEBUG: 'signin-help' } });
    expect(traced).toMatchObject({ code: 2, stdout: '' });
    expect(traced.stderr).toMatch(/^signin-help: there is no format “pdf”[^\n]*\n[\s\S]*\n\s+at /);
    expectSentence(await run(['--format', 'pdf'], { env: { ...env, DEBUG: '*' } }), 2, /no format/);
  });
});

function brokenLibrary() {
  const broken = { ...library.edition('en'), topic: () => JSON.parse('{') };
  return { ...library, edition: () => broken };
}
