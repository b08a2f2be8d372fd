import { main } from './main';
import { processWorld } from './process-world';
import type { World } from './world';

let world: World | undefined;

/** Runs the program on the real world, which a process looks at once. @returns the exit code */
export function start(): Promise<number> {
  world ??= processWorld();
  return main(process.argv.slice(2), world);
}
