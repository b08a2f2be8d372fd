import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';

const program = resolve('bin/signin-help.js');
const read = (name: string) => readFileSync(name, 'utf8');
/** The English page and the French one of each pair. */
const pairs = [
  ['README.md', 'docs/README.fr.md'],
  ['docs/support-desk.md', 'docs/support-desk.fr.md'],
] as const;

/** The code blocks of a page, in their order: the language after the fence, and the code. */
const blocksOf = (name: string) =>
  [...read(name).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
    language,
    code: code ?? '',
  }));

/** What was sent to the server of the test. */
interface Sent {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

let folder = '';
const sent: Sent[] = [];

const bodyOf = async (request: IncomingMessage) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
};

const server = createServer(async (request, response) => {
  const { authorization, 'content-type': type } = request.headers;
  sent.push({ path: request.url ?? '', authorization, type, body: await bodyOf(request) });
  response.end();
});

/** Programs of other systems, which only keep what they are given. */
const standIns = ['pbcopy', 'wl-copy', 'clip'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signin-help-readme-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'espanso/match'), { recursive: true });
  const scripts = {
    'signin-help': `exec "${process.execPath}" "${program}" "$@"`,
    ...Object.fromEntries(standIns.map((name) => [name, `cat > "${folder}/${name}.out"`])),
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a block as a reader would paste it into a shell. The server of the test answers meanwhile. */
function runBlock(code: string): Promise<{ code: number | null; stderr: string; stdout: string }> {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn('sh', ['-e', '-c', code], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      LANG: 'C.UTF-8',
      ZENDESK_URL: address,
      ZENDESK_USER: 'agent@example.com',
      ZENDESK_TOKEN: 'secret',
      TEAMS_URL: `${address}/teams`,
      ESPANSO_CONFIG: join(folder, 'espanso'),
    },
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    out.stderr += text;
  });
  return new Promise((ended) => child.on('close', (exit) => ended({ code: exit, ...out })));
}

const runnable = pairs
  .flatMap(([english]) => blocksOf(english))
  .filter(({ language, code }) => language === 'sh' && !code.startsWith('npm '));

describe('every command of the README and the recipes runs as it is written', () => {
  test.each(runnable)('$code', async ({ code }) => {
    const result = await runBlock(code);
    expect(result.stderr.replaceAll(/^ *[%\d].*\n?|^.*Dload.*\n?/gm, '')).not.toMatch(/signin-help:|curl:/);
    expect(result.code).toBe(0);
  });

  test('the Zendesk recipe sends a macro, with the token', () => {
    const request = sent.find(({ path }) => path === '/api/v2/macros');
    expect(request?.authorization).toBe(`Basic ${btoa('agent@example.com/token:secret')}`);
    expect(request?.type).toBe('application/json');
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      macro: { title: 'Aide à la connexion::Mon compte est verrouillé', active: true },
    });
  });

  test('the Teams recipe sends a message with the card', () => {
    const body = JSON.parse(sent.find(({ path }) => path === '/teams')?.body ?? '');
    expect(body).toMatchObject({ type: 'message', attachments: [{ content: { type: 'AdaptiveCard' } }] });
  });

  test('the espanso recipe puts a match file where espanso reads it', () => {
    expect(read(join(folder, 'espanso/match/signin-help-fr.yml'))).toContain(':signin-locked-account-fr');
  });

  test.each(standIns)('the clipboard recipe gives %s the guide', (name) => {
    expect(read(join(folder, `${name}.out`))).toContain('<h2 lang="en">My account is locked</h2>');
  });
});

describe('the pages', () => {
  test.each(pairs)('%s and %s have the same parts and the same commands', (english, french) => {
    const headings = (name: string) => [...read(name).matchAll(/^#+ /gm)].map(String);
    expect(headings(french)).toEqual(headings(english));
    expect(blocksOf(french)).toEqual(blocksOf(english));
  });

  test.each(pairs.flat())('%s: every file that it names is there', (name) => {
    const targets = [...read(name).matchAll(/(?:\]\((?!https:)|src=")([^)#"]+)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !existsSync(join(dirname(name), target)))).toEqual([]);
  });

  test.each(languages)('the graph in %s is the one that the program prints', (language) => {
    const graph = execFileSync(process.execPath, [program, 'graph', '--lang', language], {
      encoding: 'utf8',
    });
    expect(blocksOf('docs/questions.md').map(({ code }) => code)).toContain(graph);
  });
});
