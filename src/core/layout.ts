import type { Catalogue, Library } from './edition';
import type { Language, Text } from './source';
import { firstCode, hole, type Place, type Volume } from './volume';

const topicsOfVolume = 32;
const codes = ' '.charCodeAt(0) - firstCode;

/** A part as it lies on disk. */
interface LaidOut {
  readonly name: string;
  readonly shape: string;
  readonly texts: readonly Text[];
}

/**
 * Lays a catalogue out in volumes.
 * @throws {Error} where a text holds a control character
 */
export function layOut(
  catalogue: Catalogue,
  languages: Library['languages'],
): { readonly index: string; readonly volumes: readonly Volume[] } {
  const tags = Object.keys(languages) as Language[];
  const each = (textOf: (tag: Language) => string) =>
    Object.fromEntries(tags.map((tag) => [tag, textOf(tag)])) as Text;
  const all = Object.entries(catalogue).map(([name, part]) => laidOut(name, part, tags));
  const letters = each((tag) =>
    mostUsed(all.flatMap(({ texts }) => texts.map((text) => text[tag])).join('')),
  );
  const volumes = volumesOf(all);
  return {
    index: [inAscii(letters), ...volumes.flatMap(placesIn), ''].join('\n'),
    volumes: volumes.map((parts) => {
      const texts = parts.flatMap((part) => part.texts);
      return {
        shapes: parts.map(({ shape }) => shape).join('\n'),
        texts: each((tag) => texts.map((text) => encoded(text[tag], letters[tag])).join('\n')),
      };
    }),
  };
}

function laidOut(name: string, part: unknown, tags: readonly Language[]): LaidOut {
  const texts: Text[] = [];
  const shape = JSON.stringify(part, (_, value) => {
    if (!isText(value, tags)) return value;
    const letters = Object.values(value).join('');
    if (/\p{Cc}/u.test(letters)) throw new Error(`A control character in ${name}: ${JSON.stringify(value)}`);
    texts.push(value);
    return hole;
  });
  return { name, shape: shape.replaceAll(JSON.stringify(hole), `"${hole}"`), texts };
}

const isText = (value: unknown, tags: readonly Language[]): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  tags.every((tag) => typeof (value as Partial<Text>)[tag] === 'string');

/** One volume for the general parts, then the topics; behind the last of them their list, which grows with them. */
function volumesOf(parts: readonly LaidOut[]): readonly (readonly LaidOut[])[] {
  const isTopic = ({ name }: LaidOut) => name.startsWith('topic/');
  const isList = ({ name }: LaidOut) => name === 'topics';
  const topics = parts.filter(isTopic);
  const volumes = [parts.filter((part) => !isTopic(part) && !isList(part))];
  for (let from = 0; from < topics.length; from += topicsOfVolume)
    volumes.push(topics.slice(from, from + topicsOfVolume));
  volumes.at(-1)?.push(...parts.filter(isList));
  return volumes;
}

function placesIn(parts: readonly LaidOut[], volume: number) {
  let text = 0;
  return parts.map(({ name, texts }, line) => {
    const place: Place = [volume, line, text];
    text += texts.length;
    return [name, ...place].join(' ');
  });
}

/** The letters beyond ASCII that a text has most, as many as there are codes. */
function mostUsed(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[^ -~]/g) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, codes)
    .map(([letter]) => letter)
    .join('');
}

const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function encoded(text: string, letters: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (letter) => {
      const place = letters.indexOf(letter);
      return place < 0 ? letter : String.fromCharCode(firstCode + place);
    });
}
