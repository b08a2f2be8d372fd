import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join, relative } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { source } from '../../data/catalog';
import { type Answer, type Answering, openAnswering } from '../helpers/answering';
import { library, run as runProgram } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { blocksOf, openDesk } from '../helpers/recipe';
import { readMacro } from '../render/macro';

const [plainest] = languages;
/** The page of a language; that of the first one has no tag in its name, and its recipes need no `--lang`. */
const pageOf = (language: string) => `docs/support-desk${language === plainest ? '' : `.${language}`}.md`;
const pages = languages.filter((language) => existsSync(pageOf(language)));

/** What was sent to the server of the test. */
interface Sent {
  readonly method: string | undefined;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

const bodyOf = async (request: IncomingMessage) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
};

/** Help desks that keep what they are sent. Zendesk finds macros by their names, as far as they are alike. */
function openHelpDesks() {
  const sent: Sent[] = [];
  const titles: string[] = [];
  const server = createServer(async (request, response) => {
    const { authorization, 'content-type': type } = request.headers;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const body = await bodyOf(request);
    sent.push({ method: request.method, path: pathname, authorization, type, body });
    if (pathname === '/api/v2/macros/search') {
      const query = searchParams.get('query') ?? '';
      const macros = titles.map((title, id) => ({ id, title }));
      const alike = macros.filter(({ title }) => title.includes(query.slice(0, 15)));
      response.end(JSON.stringify({ macros: alike }));
      return;
    }
    if (pathname === '/api/v2/macros') titles.push(readMacro(body).title);
    response.end('{}');
  });
  return { sent, titles, server };
}

/** Programs of other systems keep what they are given, and with what options. */
const keeping = (name: string) => `echo "$*" > ${name}.options; cat > ${name}.out`;
/** Guides that stand for all of them: a recipe that sends every guide does the same with each, a dozen programs a guide. */
const few = source.topics.slice(0, 2).map(({ id }) => id);
const isLoop = (code: string) => /^ *(?:for|while) /m.test(code);
const standIns = {
  pbcopy: keeping('pbcopy'),
  'wl-copy': keeping('wl-copy'),
  xclip: keeping('xclip'),
  textutil: keeping('textutil'),
  espanso: 'if [ "$*" = "path config" ]; then echo espanso; fi',
};

/** What an entry of `index.json` says of a file. */
interface Entry {
  readonly topic: string | null;
  readonly path: string;
}

/** The files of an export without those of other guides than the few. */
function narrowed(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = Object.keys(files).find((path) => basename(path) === 'index.json');
  if (at === undefined) return files;
  const index: readonly Entry[] = JSON.parse(files[at] ?? '[]');
  const kept = index.filter(({ topic }) => topic === null || few.includes(topic));
  const paths = kept.map(({ path }) => join(dirname(at), path));
  return {
    ...Object.fromEntries(paths.map((path) => [path, files[path] ?? ''])),
    [at]: JSON.stringify(kept),
  };
}

/** What lies in a folder that a recipe has exported to before. */
function filesIn(desk: string, library: string): Readonly<Record<string, string>> {
  if (!existsSync(join(desk, library))) return {};
  const all = readdirSync(join(desk, library), { recursive: true, withFileTypes: true });
  const paths = all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(desk, path), readFileSync(path, 'utf8')]));
}

/** Runs a command line of a recipe here, and writes its files where the program would have. */
const runHere: Answer = async (argv, folder) => {
  const [command, library = ''] = argv;
  const before = command === 'export' ? filesIn(folder, library) : {};
  const { files, ...outcome } = await runProgram(argv, { env: { LANG: 'C.UTF-8' }, files: before });
  for (const [path, text] of Object.entries(narrowed(files))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return outcome;
};

describe.each(pages)('the recipes in %s', (language) => {
  const desk = openDesk(standIns);
  const { sent, titles, server } = openHelpDesks();
  const read = (name: string) => readFileSync(join(desk.folder, name), 'utf8');
  const { words, topics: all, topic } = library.edition(language);
  const topics = all.filter(({ id }) => few.includes(id));
  const blocks = blocksOf(pageOf(language));
  const recipes = blocks.filter((block) => block.language === 'sh');
  const recipeWith = (text: string) => recipes.find(({ code }) => code.includes(text))?.code ?? '';
  const subject = topic('locked-account')?.subject ?? '';

  let answering: Answering;
  beforeAll(async () => {
    answering = await openAnswering(runHere);
    mkdirSync(join(desk.folder, 'espanso/match'), { recursive: true });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    server.close();
    answering.close();
    desk.clear();
  });

  const ran = new Set<string>();

  /**
   * Runs a recipe whose help desks are the server of the test. The program itself runs in those of the first language that
   * are not done with each guide: the recipes of the others are the same but for the language, which a test below holds.
   */
  async function run(code: string) {
    sent.length = 0;
    ran.add(code);
    desk.use(language === plainest && !isLoop(code) ? undefined : answering.script);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { stderr, ...outcome } = await desk.run(code, {
      ...{
        ZENDESK_URL: address,
        ZENDESK_USER: 'agent@example.com',
        ZENDESK_TOKEN: 'secret',
        ZENDESK_GROUP: '7',
      },
      ...{ FRESHDESK_URL: address, FRESHDESK_KEY: 'key', FRESHDESK_FOLDER: '8' },
      ...{ HELPSCOUT_URL: address, HELPSCOUT_TOKEN: 'token', HELPSCOUT_MAILBOX: '9' },
      TEAMS_URL: `${address}/teams`,
    });
    // curl tells on standard error how far it is.
    expect(stderr).not.toMatch(/signin-help:|curl:|jq:|not found/);
    expect(outcome.code).toBe(0);
    return outcome.stdout;
  }

  test('every command speaks the language of the page', () => {
    const commands = blocks
      .filter((block) => block.language !== 'yaml')
      .flatMap(({ code }) => code.match(/^signin-help (?!page)[^\n|]*/gm) ?? []);
    expect(commands.length).toBeGreaterThan(5);
    expect(
      commands.filter((command) => command.includes(`--lang ${language}`) !== (language !== plainest)),
    ).toEqual([]);
  });

  test('the clipboard gets rich text as HTML or RTF, and plain text as text', async () => {
    await run(recipeWith('text/html'));
    for (const name of ['wl-copy', 'xclip', 'textutil'])
      expect(read(`${name}.out`)).toContain(`>${subject}</h2>`);
    expect(read('wl-copy.options')).toBe('--type text/html\n');
    expect(read('xclip.options')).toBe('-selection clipboard -t text/html\n');
    expect(read('textutil.options')).toContain('-convert rtf');
    await run(recipes.find(({ code }) => /pbcopy/.test(code) && !/html/.test(code))?.code ?? '');
    for (const name of ['wl-copy', 'xclip', 'pbcopy'])
      expect(read(`${name}.out`)).toMatch(RegExp(`^${subject}\n\n`));
  });

  test('PowerShell reads UTF-8, and copies rich text as HTML', () => {
    const [rich = '', plain = ''] = blocks
      .filter((block) => block.language === 'powershell')
      .map(({ code }) => code);
    expect(rich).toMatch(
      /--format html --output (\S+)\nGet-Content -Raw -Encoding UTF8 \1 \| Set-Clipboard -AsHtml\n$/,
    );
    expect(plain).toMatch(/--reply --output (\S+)\nGet-Content -Raw -Encoding UTF8 \1 \| Set-Clipboard\n$/);
  });

  test('Zendesk: macros for the whole library, for one group, updated on a second run', async () => {
    const written = () => sent.filter(({ method }) => method !== 'GET');
    await run(recipeWith('zendesk()'));
    expect(written().map(({ method, path }) => `${method} ${path}`)).toEqual(
      topics.map(() => 'POST /api/v2/macros'),
    );
    expect(new Set(titles)).toEqual(
      new Set(topics.map(({ title }) => `${words['zendesk.folder']}::${title}`)),
    );
    for (const { authorization, type, body } of written()) {
      expect({ authorization, type }).toEqual({
        authorization: `Basic ${btoa('agent@example.com/token:secret')}`,
        type: 'application/json',
      });
      expect(readMacro(body).restriction).toEqual({ type: 'Group', id: 7, ids: [7] });
    }
    await run(recipeWith('zendesk()'));
    expect(titles).toHaveLength(topics.length);
    const updated = written().map(({ method, path, body }) => ({
      method,
      title: titles[Number(path.replace('/api/v2/macros/', ''))] === readMacro(body).title,
    }));
    expect(updated).toEqual(topics.map(() => ({ method: 'PUT', title: true })));
  });

  test('Freshdesk: canned responses of the whole library', async () => {
    await run(recipeWith('FRESHDESK'));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(
      topics.map(() => 'POST /api/v2/canned_responses'),
    );
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual(
      topics.map(({ title }) => ({
        title,
        content_html: expect.stringContaining(`<h2 lang="${language}">`),
        folder_id: 8,
        visibility: 0,
      })),
    );
    expect(new Set(sent.map(({ authorization }) => authorization))).toEqual(
      new Set([`Basic ${btoa('key:X')}`]),
    );
  });

  test('Help Scout: saved replies of the whole library', async () => {
    await run(recipeWith('HELPSCOUT'));
    expect(sent.map(({ path }) => path)).toEqual(topics.map(() => '/v2/mailboxes/9/saved-replies'));
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual(
      topics.map(({ title }) => ({ name: title, text: expect.stringContaining(`<h2 lang="${language}">`) })),
    );
    expect(new Set(sent.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer token']));
  });

  test('Dynamics, Salesforce, TextExpander: a table with the columns that the page names', async () => {
    await run(recipeWith('--format csv'));
    const rows: Record<string, string>[] = parseCsv(read(`library/${language}/replies.csv`), {
      columns: true,
    });
    expect(rows.map(({ id }) => id)).toEqual(source.topics.map(({ id }) => id));
    const text = readFileSync(pageOf(language), 'utf8');
    const named = [...text.matchAll(/^\|.*\|$/gm)].flatMap(
      ([row]) => row.split('|')[3]?.match(/(?<=`)\w+(?=`)/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((column) => !Object.hasOwn(rows[0] ?? {}, column))).toEqual([]);
    const [selected] = blocks.flatMap(({ code }) => code.match(/(?<=Select-Object ).*(?= \|)/) ?? []);
    expect(selected?.split(', ')).toEqual(named.slice(-3));
  });

  test('Teams: a message with the card', async () => {
    await run(recipeWith('TEAMS_URL'));
    expect(sent.map(({ type }) => type)).toEqual(['application/json']);
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', lang: language },
        },
      ],
    });
  });

  test('espanso: a match file where espanso reads it, with the trigger that the page names', async () => {
    await run(recipeWith('espanso path config'));
    const trigger = /`(:signin-[\w-]+)`/.exec(readFileSync(pageOf(language), 'utf8'))?.[1] ?? '-';
    expect(read(`espanso/match/signin-help-${language}.yml`)).toContain(`trigger: "${trigger}"`);
  });

  test('CI: a pinned version of this program, never a stranger’s', async () => {
    const [workflow] = blocks.filter((block) => block.language === 'yaml').map(({ code }) => parseYaml(code));
    const commands: string[] = workflow.jobs.library.steps.flatMap(({ run: command = [] }) => command);
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(commands[0]).toBe(`npm install --global --ignore-scripts ${name}@${version}`);
    expect(commands).toHaveLength(2);
    await run(commands[1] ?? '');
  });

  test('every other recipe runs as it is written', async () => {
    for (const { code } of recipes) if (!ran.has(code)) await run(code);
    expect(ran.size).toBeGreaterThanOrEqual(recipes.length);
  });
});

test('the pages have the same parts and the same recipes', () => {
  const [first = '', ...others] = pages;
  const headings = (page: string) => [...readFileSync(page, 'utf8').matchAll(/^#+ /gm)].map(String);
  const neutral = (language: string) =>
    JSON.stringify(blocksOf(pageOf(language)))
      .replaceAll(/ --lang \w+/g, '')
      .replaceAll(RegExp(`(?<=library/|signin-help-|\\\\")${language}(?=/|\\.yml|\\\\")`, 'g'), '…');
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) {
    expect(headings(pageOf(other))).toEqual(headings(pageOf(first)));
    expect(neutral(other)).toBe(neutral(first));
  }
});
