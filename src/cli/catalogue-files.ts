import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Library } from '../core/edition';
import { libraryOf } from '../core/library';
import { lettersOf, partOf, placeOf } from '../core/volume';

/** The files of the catalogue. */
export const indexFile = 'index.txt';
export const shapesFile = (volume: number): string => `shapes.${volume}.txt`;
export const textsFile = (volume: number, language: string): string => `${language}.${volume}.txt`;

/** The catalogue as the build lays it out in a folder. A run reads only the volumes that it needs, each file once. */
export function libraryIn(folder: string): Library {
  const files = new Map<string, readonly string[]>();
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  const linesOf = (name: string): readonly string[] => {
    const lines = files.get(name) ?? textOf(name).split('\n');
    files.set(name, lines);
    return lines;
  };
  let index: string | undefined;
  return libraryOf(languages, (name, language) => {
    index ??= textOf(indexFile);
    const place = placeOf(name, index);
    if (place === undefined) return undefined;
    const [volume, line, text] = place;
    const shape = linesOf(shapesFile(volume))[line] as string;
    return partOf(shape, linesOf(textsFile(volume, language)), text, lettersOf(language, index));
  });
}
