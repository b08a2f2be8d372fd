import { join } from 'node:path';
import type { Library } from '../catalogue/edition';
import { exportFormats } from '../render/formats';
import type { Files } from '../world';

/** The name of the file that names all others of an export. */
export const indexFile = 'index.json';

/** One exported file, as the index names it; `topic` is null for a file that holds all topics of a language. */
export interface Exported {
  readonly title: string;
  readonly language: string;
  readonly topic: string | null;
  readonly format: string;
  readonly path: string;
}

/** What the index of a folder names that is still there. Nothing where it is not wholly in the form of an index. */
export function readIndex(directory: string, files: Files): readonly Exported[] {
  const entries = parse(files.read(join(directory, indexFile)) ?? '');
  if (!Array.isArray(entries) || !entries.every(isEntry)) return [];
  return entries.filter(({ path }) => files.read(join(directory, path)) !== undefined);
}

/** The index of the files that this run writes and of those that earlier runs wrote, in the same order whoever wrote them. */
export function indexOf(
  written: readonly Exported[],
  earlier: readonly Exported[],
  { languages }: Pick<Library, 'languages'>,
): string {
  const paths = new Set(written.map(({ path }) => path));
  const tags = Object.keys(languages);
  const names: readonly string[] = exportFormats.map(({ name }) => name);
  const place = ({ language, format }: Exported) =>
    tags.indexOf(language) * names.length + names.indexOf(format);
  const entries = [...written, ...earlier.filter(({ path }) => !paths.has(path))]
    .sort((one, other) => place(one) - place(other))
    .map(({ title, language, topic, format, path }) => ({ title, language, topic, format, path }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is an entry and nothing more. A path may lead to a file of its language's folder alone. */
function isEntry(value: unknown): value is Exported {
  if (typeof value !== 'object' || value === null) return false;
  const { title, language, topic, format, path, ...more } = value as Record<string, unknown>;
  const texts = [title, language, topic === null ? '' : topic, format, path];
  if (!texts.every((text) => typeof text === 'string') || Object.keys(more).length > 0) return false;
  return path === `${language}/${fileOf(String(path))}` && /^[a-zA-Z0-9-]+$/.test(String(language));
}

const fileOf = (path: string): string => /\/([^/\\]+)$/.exec(path)?.[1] ?? '';
