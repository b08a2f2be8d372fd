const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['colon', ':'],
  ['equals', '='],
  ['lowbar', '_'],
  ['num', '#'],
  ['oelig', 'oe'],
  ['quot', '"'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
]);
const accents: ReadonlySet<string> = new Set(['acute', 'cedil', 'circ', 'grave', 'uml']);

const escapeCharacter = String.fromCharCode(27);
/** Colors of a terminal. */
const colors = new RegExp(`${escapeCharacter}\\[[\\d;?]{0,20}[a-z]`, 'gi');
const tags =
  /<\/?(?:a|b|br|code|dd|div|dl|dt|em|font|h[1-6]|i|kbd|label|li|mark|ol|p|pre|s|small|span|strong|table|tbody|td|th|tr|tt|u|ul|wbr)\b[^<>]{0,300}>/gi;

/** Bytes of UTF-8: https://www.unicode.org/versions/latest/core-spec/chapter-3/#G27506 */
const next = '%[89ab][0-9a-f]';
const twoMore = `%(?:e0%[ab][0-9a-f]|e[1-9a-cef]${next}|ed%[89][0-9a-f])${next}`;
const threeMore = `%(?:f0%[9ab][0-9a-f]|f[1-3]${next}|f4%8[0-9a-f])${next}${next}`;
const utf8 = `%[0-7][0-9a-f]|%(?:c[2-9a-f]|d[0-9a-f])${next}|${twoMore}|${threeMore}`;

/** A long stretch is decoded at once; beyond its bounds begins another one. */
const inAddress = new RegExp(`(?:(?:${utf8})[^%]{0,20}){1,500}`, 'gi');

const entity = /&(?:#\d{1,6}|#x[0-9a-f]{2,6}|[a-z]{2,8});/gi;
const inJson = /\\u[0-9a-f]{4}/gi;
/** How PowerShell writes line breaks. */
const inPowerShell = /_x[0-9a-f]{4}_/gi;
/** The one that may stand before all others first. */
const escaped = ['\\\\', '\\"', "\\'", '\\/', '\\n', '\\r', '\\t'];

/** As deep as texts are found packed: an address within an address within JSON. */
const deepest = 3;

/**
 * What a person would read in a text that comes from a program or was copied: without markup, the encodings of addresses,
 * of HTML and of JSON undone.
 */
export function shownOf(text: string): string {
  let shown = text.includes(escapeCharacter) ? text.replace(colors, '') : text;
  for (let depth = 0; depth < deepest; depth += 1) {
    const unpacked = unpack(shown);
    if (unpacked === shown) break;
    shown = unpacked;
  }
  return shown.includes('<') ? shown.replace(tags, ' ') : shown;
}

/** Most texts hold nothing of it, and to look for a single mark costs next to nothing. */
function unpack(packed: string): string {
  let text = packed;
  if (text.includes('%')) text = text.replace(inAddress, decodeURIComponent);
  if (text.includes('&')) text = text.replace(entity, characterOf);
  if (text.includes('_x')) text = text.replace(inPowerShell, (code) => characterAt(code.slice(2, -1), 16));
  if (!text.includes('\\')) return text;
  for (const pair of escaped)
    if (text.includes(pair)) text = text.split(pair).join(/\w/.test(pair) ? '\n' : pair.slice(1));
  return text.replace(inJson, (code) => characterAt(code.slice(2), 16));
}

function characterOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (name.startsWith('#x')) return characterAt(name.slice(2), 16);
  if (name.startsWith('#')) return characterAt(name.slice(1), 10);
  return named.get(name) ?? (accents.has(name.slice(1)) ? entity.charAt(1) : ' ');
}

function characterAt(digits: string, base: number): string {
  const point = Number.parseInt(digits, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}
