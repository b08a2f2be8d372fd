import type { Edition, Passage, Topic } from '../../catalogue/edition';
import type { Condition, Link } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import { writeMentions } from '../../guide/mention';
import { addressWithin } from '../../guide/page-address';
import { escapeHtml } from '../../render/html';
import { separator } from '../markup';

/**
 * A guide as an article of the page: what somebody reads who has no JavaScript, and the only copy of it that the page
 * holds in its first language: `topicIn` reads it back. What nobody sees stands in `data-` attributes; parts that are only
 * for some error codes are hidden. HTML does not ask for the ends of paragraphs and items.
 */
export function articleOf(topic: Topic, edition: Pick<Edition, 'words' | 'titleOf' | 'dates'>): string {
  const { words, dates } = edition;
  const passage = (part: Passage, name: string) =>
    `<${name}${conditionOf(part)}>${proseOf(part.text, edition)}`;
  const links = (list: readonly Link[]) =>
    list.length === 0 ? '' : listOf(list.map((link) => anchor(link)));
  const steps = topic.steps.map(
    (step) =>
      `<li${attribute('step', step.id)}${conditionOf(step)}><h3>${escapeHtml(step.title)}</h3>` +
      `${step.text.map((part) => passage(part, 'p')).join('')}${links(step.links)}`,
  );
  // Other guides stand in the page too: no need to leave it.
  const seeAlso = topic.seeAlso.map((other) =>
    anchor({ title: other.title, url: addressWithin(other.topic) }),
  );
  const sources = topic.sources.map((source) => {
    const { date, newest } = source;
    const days = attribute('date', date) + (newest === undefined ? '' : attribute('newest', newest));
    return `${anchor(source, days)} (${dates[date] ?? date})`;
  });
  return `<article id="${topic.id}"${attribute('subject', topic.subject)}>
<h2>${escapeHtml(topic.title)}</h2>
<p>${escapeHtml(topic.audience)}
<ol>${steps.join('\n')}</ol>
<h3>${escapeHtml(words['guide.ifItFails'])}</h3>
<ul>${topic.ifItFails.map((part) => passage(part, 'li')).join('')}</ul>
<h3>${escapeHtml(words['guide.seeAlso'])}</h3>
${listOf(seeAlso)}
<h3>${escapeHtml(words['guide.sources'])}</h3>
${listOf(sources)}
</article>
`;
}

/** A text in which other guides are links within the page. */
function proseOf(text: string, { words, titleOf }: Pick<Edition, 'words' | 'titleOf'>): string {
  return writeMentions(escapeHtml(text), (id) => {
    const title = fill(words['guide.mentionedTitle'], { title: titleOf(id) });
    return anchor({ title, url: addressWithin(id) });
  });
}

const listOf = (items: readonly string[]) => `<ul><li>${items.join('<li>')}</ul>`;

const anchor = ({ title, url }: Link, attributes = '') =>
  `<a href="${escapeAttribute(url)}"${attributes}>${escapeHtml(title)}</a>`;

const conditionOf = ({ onlyFor, notFor, otherwise }: Condition): string =>
  [
    onlyFor === undefined ? '' : `${attribute('only', onlyFor.join(separator))} hidden`,
    notFor === undefined ? '' : attribute('not', notFor.join(separator)),
    otherwise ? ' data-otherwise' : '',
  ].join('');

const attribute = (name: string, value: string) => ` data-${name}="${escapeAttribute(value)}"`;

const escapeAttribute = (value: string) => escapeHtml(value).replaceAll('"', '&quot;');
