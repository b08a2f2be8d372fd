import { main } from './main';
import { processWorld } from './process-world';

/** Runs the program on the real world. @returns the exit code */
export const start = (): Promise<number> => main(process.argv.slice(2), processWorld());
