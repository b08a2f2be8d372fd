import { createHash } from 'node:crypto';
import type { Library } from '../catalogue/edition';
import { exportFormats } from '../render/formats';
import type { Folder } from '../world';

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

/**
 * An entry of the index: a file, and the SHA-256 of its text, by which a later run knows that it may replace it. While
 * files are being written, `formerly` is that of the text before: a run that is killed leaves one or the other.
 */
export interface Entry extends Exported {
  readonly sha256: string;
  readonly formerly?: string;
}

/** The SHA-256 of a text in UTF-8. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The entries of a folder's index whose files are still there. Undefined where what stands there is not wholly in the form
 * of an index: no earlier export wrote it.
 */
export function readIndex(folder: Folder): readonly Entry[] | undefined {
  const found = folder.find(indexFile);
  if (found.kind === 'nothing') return [];
  const entries = found.kind === 'text' ? parse(found.text) : undefined;
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isEntry)) return undefined;
  return entries.filter(({ path }) => folder.find(path).kind === 'text');
}

/** The index of the files that this run writes and of those that earlier runs wrote, in the same order whoever wrote them. */
export function indexOf(
  written: readonly Entry[],
  earlier: readonly Entry[],
  languages: Library['languages'],
): string {
  const paths = new Set(written.map(({ path }) => path));
  const tags = Object.keys(languages);
  const names: readonly string[] = exportFormats.map(({ name }) => name);
  const place = ({ language, format }: Exported) =>
    tags.indexOf(language) * names.length + names.indexOf(format);
  const entries = [...written, ...earlier.filter(({ path }) => !paths.has(path))].sort(
    (one, other) => place(one) - place(other),
  );
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** Whether a value is an entry and nothing more. A path may lead to a file of its language's folder alone. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { title, language, topic, format, path, sha256, formerly, ...more } = value as Record<
    string,
    unknown
  >;
  const texts = [title, language, topic === null ? '' : topic, format, path];
  if (!texts.every((text) => typeof text === 'string') || Object.keys(more).length > 0) return false;
  if (!isHash(sha256) || (formerly !== undefined && !isHash(formerly))) return false;
  return path === `${language}/${fileOf(String(path))}` && /^[a-zA-Z0-9-]+$/.test(String(language));
}

const fileOf = (path: string): string => /\/([^/\\]+)$/.exec(path)?.[1] ?? '';
