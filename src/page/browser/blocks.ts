import type { Link } from '../../catalogue/source';
import { addressWithin } from '../../guide/page-address';
import type { Block, Step } from '../../render/document';
import { element } from './element';
import type { DrawProse } from './prose';

type Heading = 'h2' | 'h3';

/** Draws what there is to read. The first heading is of the second level; below a title all others are of the third. */
export function drawBlocks(blocks: readonly Block[], prose: DrawProse): readonly HTMLElement[] {
  const level: Heading = blocks.some(({ kind }) => kind === 'title') ? 'h3' : 'h2';
  const draw = (block: Block): readonly HTMLElement[] => {
    switch (block.kind) {
      case 'title':
        return [element('h2', {}, block.text)];
      case 'heading':
        return [element(level, {}, block.text)];
      case 'paragraph':
        return [element('p', {}, ...prose(block.text))];
      case 'steps':
        return block.steps.map((step) => drawStep(step, level, prose));
      case 'items':
        return [element('ul', {}, ...block.items.map((item) => element('li', {}, ...prose(item))))];
      case 'links':
        return [drawLinks(block.links)];
      case 'guides':
        return [
          drawList(
            block.guides.map(({ topic, title }) => element('a', { href: addressWithin(topic) }, title)),
          ),
        ];
      case 'address':
      case 'command':
        // Who reads this has the page before them, and no terminal.
        return [];
    }
  };
  return blocks.flatMap(draw);
}

function drawStep(step: Step, level: Heading, prose: DrawProse) {
  return element(
    'section',
    { class: 'step' },
    element(level, {}, element('span', { class: 'label' }, step.label), ' ', step.title),
    ...step.text.map((text) => element('p', {}, ...prose(text))),
    ...(step.links.length === 0 ? [] : [drawLinks(step.links)]),
  );
}

const drawLinks = (links: readonly Link[]) => drawList(links.map(({ url, title }) => drawLink(url, title)));

const drawList = (links: readonly HTMLElement[]) =>
  element('ul', { class: 'links' }, ...links.map((link) => element('li', {}, link)));

/** A link that tells the other side nothing about this page. */
export const drawLink = (url: string, title: string) =>
  element('a', { href: url, rel: 'noopener noreferrer' }, title);
