import type { Library } from '../catalogue/edition';
import type { Folder } from '../world';
import { type Entry, type Exported, hashOf, indexFile, indexOf, readIndex } from './export-index';

/** A file to be exported. */
export type ExportFile = Exported & { readonly text: string };

/** What is to be done for a file: nothing, or to write it, or to leave alone what stands in its way. */
type State =
  | { readonly kind: 'done' }
  | { readonly kind: 'due'; readonly formerly?: string }
  | { readonly kind: 'blocked'; readonly by: string };

/**
 * Writes files and the index into a folder. What no earlier export wrote, or somebody has changed since, is left alone.
 * Files that are already as they should be are not touched.
 * @returns what was left alone and stands in the way, by its path in the folder
 * @throws {Failure} `error.file…` where a file cannot be written; the index then names those that were
 */
export function writeExport(
  folder: Folder,
  files: readonly ExportFile[],
  languages: Library['languages'],
): readonly string[] {
  const earlier = readIndex(folder);
  const all = files.map((file) => ({
    file,
    entry: entryOf(file),
    state: stateOf(file, folder, earlier ?? []),
  }));
  const writeIndex = (entries: readonly Entry[]) => {
    if (earlier === undefined || entries.length + earlier.length === 0) return;
    const text = indexOf(entries, earlier, languages);
    const found = folder.find(indexFile);
    if (found.kind !== 'text' || found.text !== text) folder.replace(indexFile, text);
  };
  // The index first says what is about to be written: whoever finds a run that was killed knows its files.
  writeIndex(all.flatMap(({ entry, state }) => plannedEntry(entry, state)));
  const isWritten = new Set(all.filter(({ state }) => state.kind === 'done'));
  try {
    for (const one of all.filter(({ state }) => state.kind === 'due')) {
      folder.replace(one.file.path, one.file.text);
      isWritten.add(one);
    }
  } finally {
    writeIndex(all.filter((one) => isWritten.has(one)).map(({ entry }) => entry));
  }
  const blocks = all.flatMap(({ state }) => (state.kind === 'blocked' ? state.by : []));
  return [...new Set([...(earlier === undefined ? [indexFile] : []), ...blocks])];
}

const entryOf = ({ text, ...exported }: ExportFile): Entry => ({ ...exported, sha256: hashOf(text) });

function plannedEntry(entry: Entry, state: State): readonly Entry[] {
  if (state.kind === 'blocked') return [];
  return state.kind === 'due' && state.formerly !== undefined
    ? [{ ...entry, formerly: state.formerly }]
    : [entry];
}

function stateOf({ path, text }: ExportFile, folder: Folder, earlier: readonly Entry[]): State {
  const found = folder.find(path);
  if (found.kind === 'nothing') return { kind: 'due' };
  if (found.kind === 'other') return { kind: 'blocked', by: found.at };
  if (found.text === text) return { kind: 'done' };
  const formerly = hashOf(found.text);
  const isOurs = earlier.some(
    (entry) => entry.path === path && [entry.sha256, entry.formerly].includes(formerly),
  );
  return isOurs ? { kind: 'due', formerly } : { kind: 'blocked', by: path };
}
