const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  equals: '=',
  lowbar: '_',
  num: '#',
  oelig: 'oe',
  quot: '"',
  lsquo: "'",
  rsquo: "'",
  shy: '',
  zwj: '',
  zwnj: '',
};

const escapeCharacter = String.fromCharCode(27);
/** Colors of a terminal. */
const colors = new RegExp(`${escapeCharacter}\\[[\\d;?]{0,20}[a-z]`, 'gi');
const tags =
  /<\/?(?:a|b|br|code|dd|div|dl|dt|em|font|h[1-6]|i|kbd|label|li|mark|ol|p|pre|s|small|span|strong|table|tbody|td|th|tr|tt|u|ul|wbr)\b[^<>]{0,300}>/gi;
/** `%3A`, `&#58;`, `&#x3a;`, `&eacute;`, `\u003a`, `_x000A_` (PowerShell), `\n`. */
const escapes =
  /((?:%[0-9a-f]{2})+)|&#(\d{1,6});|(?:&#x|\\u|_x)([0-9a-f]{2,6})(?:;|_|(?<=\\u[0-9a-f]{4}))|&([a-z]{2,8});|\\([nrt"'/\\])/gi;

/** As deep as texts are found packed: an address within an address within JSON. */
const deepest = 3;

/**
 * What a person would read in a text that comes from a program or was copied: without markup, the encodings of addresses,
 * of HTML and of JSON undone.
 */
export function shownOf(text: string): string {
  let shown = text.replace(colors, '');
  for (let depth = 0; depth < deepest; depth += 1) {
    const unpacked = shown.replace(escapes, unpack);
    if (unpacked === shown) break;
    shown = unpacked;
  }
  return shown.replace(tags, ' ');
}

function unpack(
  whole: string,
  percent?: string,
  decimal?: string,
  hexadecimal?: string,
  entity?: string,
  escaped?: string,
): string {
  if (percent !== undefined) return bytesOf(percent);
  if (decimal !== undefined) return characterOf(Number(decimal), whole);
  if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16), whole);
  if (entity !== undefined) {
    const accented = /^([a-z])(?:acute|cedil|circ|grave|uml)$/i.exec(entity)?.[1];
    return accented ?? entities[entity.toLowerCase()] ?? ' ';
  }
  return escaped !== undefined && /\w/.test(escaped) ? '\n' : (escaped ?? whole);
}

const characterOf = (point: number, otherwise: string) =>
  point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;

function bytesOf(percent: string): string {
  try {
    return decodeURIComponent(percent);
  } catch {
    return percent;
  }
}
