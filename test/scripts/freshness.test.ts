import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
// @ts-expect-error scripts have no types
import { dayOf, readPage } from '../../scripts/freshness/page.mjs';
// @ts-expect-error scripts have no types
import { linesFor, sourcesOf } from '../../scripts/freshness.mjs';

const pages: Readonly<Record<string, string>> = {
  '/old': '<meta name="ms.date" content="03/04/2025 00:00:00" />',
  '/iso': '<meta name="ms.date" content="2025-03-04" />',
  '/updated': '<meta name="updated_at" content="2026-02-01T10:00:00Z" />',
  '/time': '<p>Last updated <time aria-label="x" datetime="2024-01-31T00:00:00Z">January</time></p>',
  '/undated': '<p>Nothing</p>',
  '/en-us/here': '<meta name="ms.date" content="2025-03-04" />',
};

let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    if (url === '/moved') response.writeHead(301, { location: '/old' }).end();
    else if (url === '/here') response.writeHead(302, { location: '/en-us/here' }).end();
    else if (url === '/slow') return;
    else if (pages[url] === undefined) response.writeHead(404).end();
    else response.end(pages[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a page against the day that the data has', () => {
  test.each([
    ['/old', '2025-03-04', 'current', '2025-03-04'],
    ['/old', '2024-03-04', 'newer', '2025-03-04'],
    ['/iso#part', '2025-03-04', 'current', '2025-03-04'],
    ['/updated', '2025-03-04', 'newer', '2026-02-01'],
    ['/time', '2025-03-04', 'current', '2024-01-31'],
    ['/undated', '2025-03-04', 'undated', ''],
    ['/here', '2025-03-04', 'current', '2025-03-04'],
    ['/missing', '2025-03-04', 'gone', '404'],
  ])('%s of %s is %s', async (path, date, state, detail) => {
    expect(await readPage({ url: `${base}${path}`, date })).toEqual({ state, detail });
  });

  test('one that has moved is named with its new address', async () => {
    expect(await readPage({ url: `${base}/moved`, date: '2025-03-04' })).toEqual({
      state: 'moved',
      detail: `${base}/old`,
    });
  });

  test('one that does not answer, or not in time, is silent', async () => {
    expect((await readPage({ url: `${base}/slow`, date: '' }, 50)).state).toBe('silent');
    expect((await readPage({ url: 'http://127.0.0.1:1/', date: '' }, 1000)).state).toBe('silent');
  });
});

test('a day in no known form is none', () => {
  expect(dayOf('<meta name="ms.date" content="soon" />')).toBeUndefined();
});

test('every source of the data is read once, against its newest day', () => {
  const sources = sourcesOf(source) as readonly {
    link: string;
    url: string;
    date: string;
    guides: string[];
  }[];
  const used = source.topics.flatMap((topic) => topic.sources);
  expect(new Set(sources.map(({ link }) => link))).toEqual(new Set(used.map(({ link }) => link)));
  expect(sources.length).toBe(new Set(used.map(({ link }) => link)).size);
  for (const { link, date } of sources)
    for (const one of used.filter((it) => it.link === link))
      expect(date >= (one.newest ?? one.date)).toBe(true);
});

test('only pages that want a look are listed, with the guides that use them', async () => {
  const page = (path: string) => ({
    link: path,
    url: `${base}${path}`,
    date: '2025-03-04',
    guides: ['no-admin'],
  });
  const lines = await linesFor([page('/old'), page('/updated'), page('/missing')]);
  expect(lines).toEqual([
    expect.stringMatching(/^newer .*\/updated 2026-02-01\n.*no-admin/),
    expect.stringMatching(/^gone .*\/missing 404\n.*no-admin/),
  ]);
});
