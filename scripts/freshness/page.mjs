// Reads a source’s page and says how it compares with what the data says of it.

/** Where Microsoft’s pages say their day, the most exact first. @see https://learn.microsoft.com/contribute/content/metadata */
const dayMarks = [
  /<meta name="ms\.date" content="([^"]+)"/i,
  /<meta name="updated_at" content="([^"]+)"/i,
  /<meta property="article:(?:modified|published)_time" content="([^"]+)"/i,
  /<time[^>]+datetime="([^"]+)"/i,
];

/** The day that a page gives, `YYYY-MM-DD`; undefined where it gives none. */
export function dayOf(html) {
  for (const mark of dayMarks) {
    const written = mark.exec(html)?.[1];
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(written ?? '');
    if (american !== null) {
      const [, month, day, year] = american;
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    const iso = /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
    if (iso !== undefined) return iso;
  }
  return undefined;
}

/** An address without what does not change the page: its fragment, its language, a slash at the end. */
const bare = (url) =>
  url
    .replace(/#.*$/, '')
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/i, '')
    .replace(/\/$/, '');

/**
 * Reads a page.
 * @param source its address and the newest day that the data has of it, `YYYY-MM-DD`
 * @param patience how long to wait for an answer, in milliseconds
 * @returns `current`, `undated`, `newer` (with the day), `moved` (with the address), `gone` (with the status) or `silent` (with the reason)
 */
export async function readPage({ url, date }, patience = 20_000) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return { state: 'gone', detail: String(response.status) };
    if (bare(response.url) !== bare(url)) return { state: 'moved', detail: response.url };
    const day = dayOf(await response.text());
    if (day === undefined) return { state: 'undated', detail: '' };
    return day > date ? { state: 'newer', detail: day } : { state: 'current', detail: day };
  } catch (error) {
    return { state: 'silent', detail: error.cause?.code ?? error.name };
  }
}
