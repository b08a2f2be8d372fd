import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs that tests run besides Node, by the names that they have. */
export const programs = {
  bash: ['bash'],
  zsh: ['zsh'],
  fish: ['fish'],
  chrome: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

export type ProgramName = keyof typeof programs;

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file of a program; undefined where it is not installed. */
export function fileOf(name: ProgramName): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs[name].flatMap((program) => folders.map((folder) => join(folder, program))).find(isProgram);
}

/** Whether a program is tried: where it is not installed its tests are left out, but in continuous integration they fail. */
export const isTried = (name: ProgramName): boolean =>
  process.env.CI !== undefined || fileOf(name) !== undefined;

/** Says behind the results of all tests what was left out. */
export const setup = () => () => {
  const missing = (Object.keys(programs) as readonly ProgramName[]).filter((name) => !isTried(name));
  if (missing.length > 0)
    process.stderr.write(`Not tried, because it is not installed here: ${missing.join(', ')}\n`);
};
