// Chromium as it is installed on this machine, without a screen.
import { execFileSync } from 'node:child_process';
import puppeteer from 'puppeteer-core';

/** Starts Chromium; undefined where there is none. */
export async function openChromium() {
  try {
    const command = 'command -v chromium || command -v google-chrome';
    const executablePath = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim();
    return await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  } catch {
    return undefined;
  }
}
