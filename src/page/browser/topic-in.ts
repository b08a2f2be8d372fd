import type { Passage, Topic } from '../../catalogue/edition';
import type { Condition } from '../../catalogue/source';
import { mentionOf } from '../../guide/mention';
import { nameWithin } from '../../guide/page-address';
import { separator } from '../markup';

/**
 * The guide that `articleOf` wrote into the page; undefined where there is no article of that id. The addresses of other
 * guides are those in the page.
 */
export function topicIn(page: Document, id: string): Topic | undefined {
  const article = page.getElementById(id);
  if (article?.localName !== 'article') return undefined;
  const [ifItFails, seeAlso, sources] = article.querySelectorAll<HTMLElement>(':scope > ul');
  return {
    id,
    title: textOf(article.querySelector('h2')),
    subject: article.dataset.subject ?? '',
    audience: textOf(article.querySelector('p')),
    steps: elements(article, ':scope > ol > li').map((step) => ({
      ...conditionOf(step),
      id: step.dataset.step ?? '',
      title: textOf(step.querySelector('h3')),
      text: elements(step, 'p').map(passageOf),
      links: elements(step, 'li > a').map(linkOf),
    })),
    ifItFails: elements(ifItFails, 'li').map(passageOf),
    seeAlso: elements(seeAlso, 'a').map((other) => {
      const link = linkOf(other);
      return { ...link, topic: nameWithin(link.url), own: true };
    }),
    sources: elements(sources, 'a').map((link) => ({
      ...linkOf(link),
      date: link.dataset.date ?? '',
      ...(link.dataset.newest === undefined ? {} : { newest: link.dataset.newest }),
    })),
  };
}

const elements = (within: HTMLElement | undefined, selector: string): readonly HTMLElement[] =>
  within === undefined ? [] : [...within.querySelectorAll<HTMLElement>(selector)];

/** The writer ends a paragraph or an item with a line end where it leaves out the closing tag. */
const textOf = (element: Element | null): string => (element?.textContent ?? '').trim();

const listIn = (attribute = ''): readonly string[] => (attribute === '' ? [] : attribute.split(separator));

const linkOf = (link: HTMLElement) => ({ title: textOf(link), url: link.getAttribute('href') ?? '' });

function conditionOf({ dataset }: HTMLElement): Condition {
  return {
    ...(dataset.only === undefined ? {} : { onlyFor: listIn(dataset.only) }),
    ...(dataset.not === undefined ? {} : { notFor: listIn(dataset.not) }),
    ...(dataset.otherwise === undefined ? {} : { otherwise: true }),
  };
}

/** A paragraph, in which other guides are links within the page. */
function passageOf(element: HTMLElement): Passage {
  const text = [...element.childNodes]
    .map((node) => {
      const address = node instanceof HTMLElement ? node.getAttribute('href') : null;
      return address === null ? (node.textContent ?? '') : mentionOf(nameWithin(address));
    })
    .join('');
  return { text: text.trim(), ...conditionOf(element) };
}
