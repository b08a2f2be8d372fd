import type { World } from '../world';

/**
 * Writes a result where the user wants it: into a file, or to standard output, which is also called `-`.
 * @returns the exit code
 * @throws {Failure} where it cannot be written
 */
export async function put(
  text: string,
  { output }: { readonly output?: string | undefined },
  { files, stdout }: Pick<World, 'files' | 'stdout'>,
): Promise<number> {
  if (output === undefined || output === '-') stdout.write(text);
  else await files.replace(output, text);
  return 0;
}
