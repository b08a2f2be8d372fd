// Wine: Windows' programs run in it, with a console that is read through a pseudo-terminal. It needs no display.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian puts the program, which is on no path, or where others put it. */
const places = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/local/bin/wine64'];

const found = () => places.find((place) => existsSync(place));

/** Installs Wine with apt where it is missing. @returns the program; undefined where it is not to be had */
export function bringWine() {
  if (found() === undefined && spawnSync('apt-get', ['--version']).status === 0) {
    const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'wine64'],
    ]) {
      const [program, ...rest] = [...sudo, 'apt-get', ...args];
      spawnSync(program, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    }
  }
  return found();
}

/** What Wine wants to know: where its Windows lies, that nobody wants to hear of it, and that Node need not know this Windows. */
export const wineEnvironment = (folder) => ({
  WINEPREFIX: join(folder, 'prefix'),
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
  NODE_SKIP_PLATFORM_CHECK: '1',
});

const serverOf = (wine) => {
  const server = wine.replace(/wine64$/, 'wineserver64');
  return existsSync(server) ? server : 'wineserver';
};

/**
 * Makes a Windows 10 of its own in a folder, and leaves it running: whoever starts it first waits for all that belongs to
 * it to end.
 */
export function makeWindows(wine, folder) {
  const env = { ...process.env, ...wineEnvironment(folder), DISPLAY: '' };
  const run = (...args) => execFileSync(wine, args, { env, stdio: 'ignore' });
  mkdirSync(env.WINEPREFIX, { recursive: true });
  execFileSync(serverOf(wine), ['-p'], { env, stdio: 'ignore' });
  run('wineboot', '-i');
  run('reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f');
}

/** Ends what runs in the Windows of a folder. */
export const endWindows = (wine, folder) =>
  spawnSync(serverOf(wine), ['-k'], { env: { ...process.env, ...wineEnvironment(folder) }, stdio: 'ignore' });
