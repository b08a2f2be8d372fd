import type { Edition, Link, Passage, Topic } from '../catalogue/edition';
import type { Condition } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { writeMentions } from '../guide/mention';
import { escapeHtml } from '../render/html';

/** What separates the items of an attribute that lists several: ids of codes and search words hold blanks. */
export const separator = '|';

/**
 * A guide as an article of the page: what somebody reads who has no JavaScript, and the only copy of it that the page
 * holds in its first language: `topicIn` reads it back. What nobody sees stands in `data-` attributes; parts that are only for some error codes are hidden.
 */
export function articleOf(topic: Topic, edition: Pick<Edition, 'words' | 'topics' | 'dates'>): string {
  const { words, topics, dates } = edition;
  const { id, title, subject, audience, steps, ifItFails, seeAlso, sources } = topic;
  const titleOf = (topic: string) => topics.find((other) => other.id === topic)?.title ?? topic;
  const mention = (topic: string) =>
    `<a href="#${topic}">${escapeHtml(fill(words['guide.mentionedTitle'], { title: titleOf(topic) }))}</a>`;
  const passage = (name: string) => (part: Passage) =>
    `<${name}${conditionOf(part)}>${writeMentions(escapeHtml(part.text), mention)}`;
  const heading = (key: 'guide.ifItFails' | 'guide.seeAlso' | 'guide.sources') =>
    `<h3>${escapeHtml(words[key])}</h3>`;
  return [
    `<article id="${id}"${attributes({ subject, words: topic.words.join(separator) })}>`,
    `<h2>${escapeHtml(title)}</h2>`,
    `<p>${escapeHtml(audience)}`,
    '<ol>',
    ...steps.flatMap((step) => [
      `<li${attributes({ step: step.id })}${conditionOf(step)}><h3>${escapeHtml(step.title)}</h3>`,
      ...step.text.map(passage('p')),
      ...(step.links.length === 0 ? [] : [list(step.links.map((link) => anchor(link)))]),
    ]),
    '</ol>',
    heading('guide.ifItFails'),
    `<ul>${ifItFails.map(passage('li')).join('')}</ul>`,
    heading('guide.seeAlso'),
    list(
      seeAlso.map(({ topic, title, url, own }) =>
        anchor({ title, url }, { topic, ...(own ? { own: '' } : {}) }),
      ),
    ),
    heading('guide.sources'),
    list(
      sources.map(({ date, newest, ...page }) => {
        const days = { date, ...(newest === undefined ? {} : { newest }) };
        return `${anchor(page, days)} (${dates[date] ?? date})`;
      }),
    ),
    '</article>',
  ].join('\n');
}

const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}`).join('')}</ul>`;

const anchor = ({ title, url }: Link, data: Readonly<Record<string, string>> = {}) =>
  `<a href="${escapeAttribute(url)}"${attributes(data)}>${escapeHtml(title)}</a>`;

const conditionOf = ({ onlyFor, notFor }: Condition) =>
  (onlyFor === undefined ? '' : `${attributes({ only: onlyFor.join(separator) })} hidden`) +
  (notFor === undefined ? '' : attributes({ not: notFor.join(separator) }));

const attributes = (data: Readonly<Record<string, string>>) =>
  Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeAttribute(value)}"`)
    .join('');

const escapeAttribute = (value: string) => escapeHtml(value).replaceAll('"', '&quot;');
