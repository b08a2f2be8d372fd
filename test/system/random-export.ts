import { formats } from '../../src/render/formats';
import { languages } from '../helpers/languages';
import type { Random } from '../helpers/random';

/** Names to greet with: what is exported with another one is another text. */
export const greetings: readonly (readonly string[])[] = [[], ['--greet'], ['--greet=Ana'], ['--greet=Zoé']];

/** The options of an export, narrowed to languages and formats or not. */
export const exportOptions = (random: Random): readonly string[] => [
  ...(random.chance(0.5) ? ['-l', random.pick(languages)] : []),
  ...(random.chance(0.7) ? ['-f', random.pick(formats).name, '-f', random.pick(formats).name] : []),
  ...random.pick(greetings),
];

/** What somebody may have put at a path of the folder. */
export const obstacles = [
  'file',
  'folder',
  'pipe',
  'link out',
  'link to a folder',
  'link to nothing',
] as const;

/** Some paths of an export, and what stands there. */
export const somewhere = (random: Random, paths: readonly string[]) =>
  random.several(5, () => ({ path: random.pick(paths), obstacle: random.pick(obstacles) }));
