// npm run freshness: reads the page of every source, and says which do not answer, have moved, or are newer than the data.
// For maintainers; it needs a network. It ends with 1 where there is something to look at.
import { loadCatalogue } from './build/catalogue.mjs';
import { readPage } from './freshness/page.mjs';

/** Every source once, with the newest day that any guide has of it, and the guides that use it. */
export function sourcesOf({ topics, links }) {
  const sources = new Map();
  for (const { id, sources: used } of topics) {
    for (const { link, date, newest = date } of used) {
      const known = sources.get(link) ?? { url: links[link].url, date: newest, guides: [] };
      const later = [known.date, newest].toSorted().at(-1);
      sources.set(link, { ...known, date: later, guides: [...known.guides, id] });
    }
  }
  return [...sources].map(([link, source]) => ({ link, ...source }));
}

/** Reads pages one after another, politely. @returns one line a page that wants a look */
export async function linesFor(sources, patience) {
  const lines = [];
  for (const source of sources) {
    const { state, detail } = await readPage(source, patience);
    if (state !== 'current')
      lines.push(
        `${state.padEnd(8)} ${source.link} ${detail}\n  ${source.url} (${source.date}; ${source.guides.join(', ')})`,
      );
  }
  return lines;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { source } = await loadCatalogue();
  const sources = sourcesOf(source);
  const lines = await linesFor(sources);
  process.stdout.write(
    `${[...lines, `${sources.length} pages read, ${lines.length} to look at`].join('\n')}\n`,
  );
  process.exitCode = lines.length > 0 ? 1 : 0;
}
