import { execFileSync } from 'node:child_process';

/** Builds dist once, before any test: terminal and package tests run what users run. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
