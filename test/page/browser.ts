import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { fileOf, programs } from '../helpers/installed';

/** The browsers that the page is tried in. */
export const browserNames = ['chrome', 'firefox'] as const;

export type BrowserName = (typeof browserNames)[number];

/** No browser reaches a network: all that is not on this disk goes through a proxy that is not there. */
const settings: Readonly<Record<BrowserName, LaunchOptions>> = {
  chrome: {
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Processes kept ready for pages that are never opened cost more to start than they save.
      '--renderer-process-limit=1',
      '--disable-features=SpareRendererForSitePerProcess,BackForwardCache',
      '--proxy-server=127.0.0.1:9',
    ],
  },
  firefox: {
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  },
};

/** Starts a browser. @throws {Error} where it is not installed */
export async function startBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = fileOf(name);
  if (executablePath === undefined) throw new Error(`Install ${programs[name].join(' or ')}`);
  return puppeteer.launch({ browser: name, executablePath, ...settings[name] });
}

/** A browser as far as a file of tests needs it. */
export interface Window {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Opens a window of a browser. Chromium takes seconds to start: all files of a run have windows of the same one, each with a
 * profile of its own, so that none lies behind another and waits to be drawn.
 */
export async function openWindow(name: BrowserName): Promise<Window> {
  if (name !== 'chrome') return startBrowser(name);
  const answer = await fetch(inject('sharedBrowser'));
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  const browser = await puppeteer.connect({ browserWSEndpoint: said });
  const context = await browser.createBrowserContext();
  return {
    newPage: () => context.newPage(),
    async close() {
      await context.close();
      await browser.disconnect();
    },
  };
}

/** A page on this disk, for as long as the process runs. */
export function storedPage(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-page-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'help.html');
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

let written: { readonly url: string; readonly html: string } | undefined;

/** The page as the program writes it, and its address on this disk. Files of tests that share a process share it. */
export function writtenPage(): NonNullable<typeof written> {
  if (written === undefined) {
    const html = execFileSync(process.execPath, ['bin/signin-help.js', 'page'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    });
    written = { html, url: storedPage(html) };
  }
  return written;
}

/** A page on a server of this machine, which browsers take for as safe as one on https. */
export async function servedPage(html: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/** A tab, and what went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors of the script, refusals of the policy, and addresses that were asked for. */
  readonly faults: string[];
  /** Goes to an address within the page. It is loaded for that only where it was not yet loaded with the same query. */
  visit(address: string): Promise<Page>;
  /** Loads the page anew at an address, for a test that changes more of it than the place. */
  load(address: string): Promise<Page>;
}

/** Goes to a part of the page that is loaded: what is shown there is as if it had been loaded there. */
const moveTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate(async (hash) => {
    const field = document.querySelector<HTMLInputElement>('#field');
    if (field?.value) {
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    // An address that is there already moves nothing: it is left to come back to it.
    const guides = [...document.querySelectorAll('#guides article')].map(({ id }) => `#${id}`);
    const elsewhere = location.hash === hash ? guides.filter((guide) => guide !== hash).slice(0, 1) : [];
    for (const next of [...elsewhere, hash]) {
      const moved = new Promise((done) => addEventListener('popstate', done, { once: true }));
      location.hash = next;
      await moved;
    }
  }, hash);

/** Opens a tab for the page. */
export async function openTab(browser: Window, url: string): Promise<Tab> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  let visits = 0;
  /** The query of a page that nothing but visits has changed. */
  let visited: string | undefined;
  const load = async (address: string) => {
    const [query, hash] = partsOf(address);
    visited = undefined;
    visits += 1;
    // Without another query a browser would only move within the page.
    await page.goto(`${url}${query || '?'}&visit=${visits}${hash}`);
    return page;
  };
  return {
    page,
    faults,
    load,
    async visit(address) {
      const [query, hash] = partsOf(address);
      if (query === visited) await moveTo(page, hash);
      else await load(address);
      visited = query;
      return page;
    },
  };
}

const partsOf = (address: string): readonly [query: string, hash: string] => {
  const end = address.includes('#') ? address.indexOf('#') : address.length;
  return [address.slice(0, end), address.slice(end)];
};

/** The heading of what is shown. */
export const headingOf = (page: Page): Promise<string> =>
  page.$eval('#stage h2', (heading) => heading.textContent ?? '');

/** All that can be read on the stage. */
export const textOf = (page: Page): Promise<string> =>
  page.$eval('#stage .screen', (screen) => screen.textContent ?? '');

/** All that can be read on the page, and nothing that is hidden. */
export const visibleText = (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden counts as text content too
  page.$eval('body', (body) => body.innerText);

/** The part of the address behind the number sign. */
export const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** Presses the button, or follows the link, that says this; brackets around words aside, and that it was answered before. */
export async function press(page: Page, label: string): Promise<void> {
  const isThere = await page.evaluate((label) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, a')];
    const found = all.find(
      (it) => it.checkVisibility() && it.firstChild?.textContent?.replace(/[⟦⟧]/g, '').trim() === label,
    );
    // As somebody on a touch screen does; a click by coordinates misses what lies below the fold while it scrolls.
    found?.click();
    return found !== undefined;
  }, label);
  if (!isThere) throw new Error(`Nothing here says ${label}`);
}

/** Puts a text into the field at once, as dictation does: for each key that is typed, the page looks for offers. */
export const write = (page: Page, text: string): Promise<void> =>
  page.$eval(
    '#field',
    (element, text) => {
      const field = element as HTMLInputElement;
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
  );

/** Writes into the field and sends it. */
export async function ask(page: Page, text: string): Promise<void> {
  await write(page, text);
  await page.keyboard.press('Enter');
}

/** Presses the keys that paste. */
export async function paste(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}
