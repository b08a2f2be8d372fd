import type { Edition } from '../../catalogue/edition';
import type { WordKey } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import { addressWithin } from '../../guide/page-address';
import { escapeHtml } from '../../render/html';
import { articleOf } from './article';
import { type Data, dataElement } from './data';

/** What the build made for the page. */
export interface Built {
  readonly script: string;
  readonly style: string;
  /** What the page may do: nothing but run this script and use this style sheet. */
  readonly policy: string;
  /** The licenses of what is in the script. */
  readonly notices: string;
}

/**
 * The page as one HTML file: what everybody can read, in the first language; then the data for the script.
 * @param first the content in the first language
 * @param data all languages, the first one first
 */
export function pageOf(first: Edition, data: readonly Data[], built: Built): string {
  const spoken = speakerOf(first);
  return `${headOf(first, spoken, built)}${bodyOf(first, spoken, data)}${data.map(dataElement).join('')}<!--
${built.notices}-->
</body>
</html>
`;
}

/** An element whose text is one of the program’s own: the script says it in another language by its name. */
type Spoken = (name: string, key: WordKey, attributes?: string) => string;

const speakerOf =
  ({ words, about }: Edition): Spoken =>
  (name, key, attributes = '') =>
    `<${name}${attributes} data-word="${key}">${escapeHtml(fill(words[key], { day: about.day }))}</${name}>`;

const headOf = (
  { language }: Edition,
  spoken: Spoken,
  { script, style, policy }: Built,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
${spoken('title', 'page.title')}
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${script}</script>
</head>
`;

const bodyOf = (first: Edition, spoken: Spoken, data: readonly Data[]): string => `<body>
${headerOf(first, spoken, data)}
<main>
${fieldOf(spoken)}
<p id="said" role="status"></p>
<div id="stage"></div>
${guidesOf(first, spoken)}
</main>
${footerOf(spoken)}
`;

/** The name of the page, and the languages to choose from. */
function headerOf({ language }: Edition, spoken: Spoken, data: readonly Data[]): string {
  const languages = data.map(
    ({ language: tag, name }) =>
      `<li${tag === language ? ' hidden' : ''}><button type="button" lang="${tag}">${escapeHtml(name)}</button></li>`,
  );
  return `<header>
${spoken('h1', 'page.title')}
<ul id="languages" hidden>${languages.join('')}</ul>
</header>`;
}

/** The field in which people describe, paste and search; hidden until the script runs. */
const fieldOf = (spoken: Spoken): string => `<form role="search" autocomplete="off" hidden>
${spoken('label', 'page.field', ' for="field" id="field-label"')}
<div class="field">
<input id="field" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="offers" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search">
${spoken('button', 'page.read', ' type="submit"')}
</div>
<ul id="offers" role="listbox" aria-labelledby="field-label" hidden></ul>
</form>`;

/** The list of all guides, and the guides. */
function guidesOf(first: Edition, spoken: Spoken): string {
  const { topics } = first;
  const guides = topics.map(
    ({ id, title }) => `<li><a href="${addressWithin(id)}">${escapeHtml(title)}</a></li>`,
  );
  const articles = topics.map(({ id }) => {
    const topic = first.topic(id);
    return topic === undefined ? '' : articleOf(topic, first);
  });
  return `<nav aria-labelledby="guides-heading">
${spoken('h2', 'page.guides', ' id="guides-heading"')}
<ul>${guides.join('')}</ul>
</nav>
<div id="guides">
${articles.join('')}</div>`;
}

/** What the page is, and whose it is not. */
const footerOf = (spoken: Spoken): string => `<footer>
${spoken('p', 'page.independent')}
${spoken('p', 'page.private')}
${spoken('p', 'about.catalogue')}
${spoken('p', 'page.sources')}
</footer>`;
