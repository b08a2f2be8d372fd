import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forThisTest, Terminal, type Setting as TerminalSetting } from '../helpers/terminal';

/** What `npm run test:windows` has made: Wine, a Windows' Node, and the program, installed in a folder. */
const made: {
  readonly wine: string;
  readonly node: string;
  readonly folder: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
} = JSON.parse(process.env.WINDOWS ?? '{}');

/** A path as programs of Windows know it. */
export const windowsPath = (path: string) => `Z:${path.replaceAll('/', '\\')}`;

/** A path of drive C: as this machine knows it. */
export const onDriveC = (path: string) => join(made.env.WINEPREFIX ?? '', 'drive_c', path);

const installed = join(made.home, 'node_modules/signin-help');
export const program = windowsPath(join(installed, 'bin/signin-help.js'));
export const mainFile = windowsPath(join(installed, 'dist/main.cjs'));
export const { folder, home } = made;

const script = (name: string) => windowsPath(join(import.meta.dirname, name));
const terminalEnv = { ...made.env, LC_ALL: 'C.UTF-8', WINEPATH: windowsPath(join(made.node, '..')) };

/** How a program is run: the code page of its console, and what is added to its environment or taken away (null). */
interface Setting extends TerminalSetting {
  readonly codePage?: number;
  readonly variables?: Readonly<Record<string, string | null>>;
}

/** Runs a script of this folder, or another, on a console. The terminal is not to turn Enter into a line feed: Wine does not always look at it before that. */
export function openConsole(
  argv: readonly string[],
  { codePage = 850, variables = {}, ...setting }: Setting = {},
): Terminal {
  const nothing = { LANG: null, LC_ALL: null };
  const launched = [script('launch.cjs'), String(codePage), JSON.stringify({ ...nothing, ...variables })];
  const shell = ['-c', 'stty -icrnl; exec "$@"', 'sh', made.wine, made.node, ...launched, ...argv];
  const env = { ...terminalEnv, ...setting.env };
  return forThisTest(new Terminal('/bin/sh', shell, { patience: 60_000, ...setting, env }));
}

/** Runs several command lines of the program on one console; `=== ` begins the lines before and after each. */
export const openSeveral = (listFile: string, setting: Setting) =>
  openConsole([script('several.cjs'), mainFile, windowsPath(listFile)], setting);

/** What a program without a console has left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without a console. */
function runInWine(argv: readonly string[], locale = 'C.UTF-8') {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...terminalEnv, LC_ALL: locale };
  return spawnSync(made.wine, [...argv], { cwd: made.folder, env, input: '' });
}

/** What is written to pipes and files is UTF-8, and begins with no mark. */
const utf8 = (bytes: Buffer) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Runs the program for several command lines, without a console: its output goes through pipes. A text is a line for cmd. */
export function runAll(commandLines: readonly (readonly string[] | string)[]): readonly Run[] {
  const here = mkdtempSync(join(made.folder, 'batch-'));
  const [list, results] = [join(here, 'list.json'), join(here, 'results.json')];
  writeFileSync(list, JSON.stringify(commandLines));
  runInWine([
    made.node,
    script('batch.cjs'),
    windowsPath(made.home),
    windowsPath(list),
    windowsPath(results),
  ]);
  const ran: readonly Run[] = JSON.parse(readFileSync(results, 'utf8'));
  const decoded = (text: string) => utf8(Buffer.from(text, 'base64'));
  return ran.map(({ code, stdout, stderr }) => ({ code, stdout: decoded(stdout), stderr: decoded(stderr) }));
}

/** Runs the program where Windows speaks a language, and no variable does. */
export function runInLocale(locale: string, argv: readonly string[]): Run {
  const nothing = JSON.stringify({ LANG: null, LC_ALL: null });
  const launched = [made.node, script('launch.cjs'), '850', nothing, program, ...argv];
  const { status, stdout, stderr } = runInWine(launched, locale);
  return { code: status, stdout: utf8(stdout), stderr: utf8(stderr) };
}
