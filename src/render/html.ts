import type { Link } from '../catalogue/edition';
import { greetingLine } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, contentOf, labelled, type OtherGuide, type Step } from './document';
import { piecesOf } from './pieces';
import type { Context, Renderer } from './renderer';

/** A fragment for a reply or an e-mail: only `p ol ul li a strong h2 h3`, the language on each outer element. */
export const html: Renderer = {
  name: 'html',
  extension: 'html',
  render: (guide: Guide, context: Context) => `${htmlOf(guide, context, escapeHtml)}\n`,
};

/** Escapes a text for an HTML element. */
export const escapeHtml = (prose: string): string =>
  prose.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The fragment, without a last newline.
 * @param escapeText escapes every text and address, the name in the greeting too
 * @param placeholder stands, unescaped, for a name that was not given
 */
export function htmlOf(
  guide: Guide,
  context: Context,
  escapeText: (prose: string) => string,
  placeholder: string | null = null,
): string {
  const element = (name: string, content: string, attributes = '') =>
    `<${name} lang="${guide.language}"${attributes}>${content}</${name}>`;
  const anchor = ({ title, url }: Link) =>
    `<a href="${escapeText(url).replaceAll('"', '&quot;')}">${escapeText(title)}</a>`;

  const prose = (text: string) =>
    piecesOf(text, context)
      .map((piece) => (typeof piece === 'string' ? escapeText(piece) : anchor(piece)))
      .join('');

  function listedStep(step: Step): string {
    const title = `<p><strong>${escapeText(step.title)}</strong></p>`;
    const paragraphs = step.text.map((paragraph) => `<p>${prose(paragraph)}</p>`);
    const links = step.links.length === 0 ? [] : [`<ul>${list(step.links.map(anchor))}</ul>`];
    return `\n${[title, ...paragraphs, ...links].join('\n')}\n`;
  }

  /** Replies are pasted into editors, some of which make a new item of each paragraph in a list. */
  function headedStep(step: Step): string {
    const title = element('h3', escapeText(labelled(context.words, step.label, step.title)));
    const paragraphs = step.text.map((paragraph) => element('p', prose(paragraph)));
    const links = step.links.length === 0 ? [] : [element('ul', list(step.links.map(anchor)))];
    return [title, ...paragraphs, ...links].join('\n');
  }

  function renderGuide({ title, command, url }: OtherGuide): string {
    const name = url === undefined ? escapeText(title) : anchor({ title, url });
    return labelled(context.words, name, escapeText(command));
  }

  function renderBlock(block: Block): string {
    switch (block.kind) {
      case 'title':
        return element('h2', escapeText(block.text));
      case 'heading':
        return element('h3', escapeText(block.text));
      case 'paragraph':
        return element('p', prose(block.text));
      case 'steps': {
        if (context.reply !== undefined) return block.steps.map(headedStep).join('\n');
        const first = block.steps[0]?.number ?? 1;
        return element('ol', list(block.steps.map(listedStep)), first === 1 ? '' : ` start="${first}"`);
      }
      case 'items':
        return element('ul', list(block.items.map(prose)));
      case 'links':
        return element('ul', list(block.links.map(anchor)));
      case 'guides':
        return element('ul', list(block.guides.map(renderGuide)));
      case 'address': {
        const link = anchor({ title: block.url, url: block.url });
        return element('p', labelled(context.words, escapeText(block.label), link));
      }
      case 'command':
        return element('p', escapeText(`${block.label} ${block.command}`));
    }
  }

  const opening = greetingOf(context, escapeText, placeholder);
  return [
    ...(opening === undefined ? [] : [element('p', opening)]),
    ...contentOf(guide, context).map(renderBlock),
  ].join('\n');
}

const list = (items: readonly string[]): string => `\n${items.map((item) => `<li>${item}</li>\n`).join('')}`;

/** The greeting, escaped but for the placeholder; undefined where none is asked for. */
function greetingOf(
  { reply, words }: Context,
  escapeText: (prose: string) => string,
  placeholder: string | null,
): string | undefined {
  if (reply?.greeting === undefined) return undefined;
  const { before, name, after } = greetingLine(reply.greeting, words, placeholder);
  const shown = reply.greeting.name === null ? (name ?? '') : escapeText(name ?? '');
  return `${escapeText(before)}${shown}${escapeText(after)}`;
}
