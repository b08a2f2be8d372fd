import type { World } from '../world';

/**
 * Writes a result where the user wants it: into a file, or to standard output, which is also called `-`.
 * @returns the exit code
 * @throws {Failure} where it cannot be written
 */
export function put(
  text: string | Uint8Array,
  { output }: { readonly output?: string | undefined },
  { files, stdout }: Pick<World, 'files' | 'stdout'>,
): number {
  if (output === undefined || output === '-') stdout.write(text);
  else files.replace(output, text);
  return 0;
}
