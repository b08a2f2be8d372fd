import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the address at which the browser of all tests can be driven. */
    sharedBrowser: string;
  }
}

/** Starts one Chromium for every process that runs tests, when the first of them asks for it, and ends it after all. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Browser> | undefined;
  const server = createServer((_, response) => {
    // Runs without tests of the page do not wait for what drives browsers to load.
    started ??= import('./browser').then(({ startBrowser }) => startBrowser('chrome'));
    started.then(
      (browser) => response.end(browser.wsEndpoint()),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('sharedBrowser', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await (await started?.catch(() => undefined))?.close();
  };
}
