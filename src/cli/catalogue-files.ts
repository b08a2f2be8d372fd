import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Library } from '../core/edition';
import { libraryOf } from '../core/library';
import { type Index, partOf } from '../core/volume';

/** The file of where everything is. */
export const indexFile = 'index.json';
export const shapesFile = (volume: number): string => `shapes.${volume}.txt`;
export const textsFile = (volume: number, language: string): string => `${language}.${volume}.txt`;

/** The catalogue as the build lays it out in a folder. A run reads only the volumes that it needs, each file once. */
export function libraryIn(folder: string): Library {
  const files = new Map<string, readonly string[]>();
  const linesOf = (name: string): readonly string[] => {
    const lines = files.get(name) ?? readFileSync(join(folder, name), 'utf8').split('\n');
    files.set(name, lines);
    return lines;
  };
  let index: Index | undefined;
  return libraryOf(languages, (name, language) => {
    index ??= JSON.parse(linesOf(indexFile)[0] ?? '') as Index;
    if (!Object.hasOwn(index.parts, name)) return undefined;
    const [volume, line, text] = index.parts[name] as Index['parts'][string];
    const shape = linesOf(shapesFile(volume))[line] as string;
    return partOf(shape, linesOf(textsFile(volume, language)), text, index.letters[language]);
  });
}
