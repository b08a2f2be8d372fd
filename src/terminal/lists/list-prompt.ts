import type search from '@inquirer/search';
import type { Offer } from '../../conversation/offers';
import type { Reply } from '../../conversation/reply';
import { wrap } from '../columns';
import { type Layout, layoutOf, type Prompt } from './list-layout';

interface Item {
  readonly name: string;
  readonly short: string;
  readonly value: Reply;
}

type Config = Parameters<typeof search<Reply>>[0];

const asIs = (text: string) => text;

/**
 * Asks a question with inquirer’s search as it is published: the choices while nothing is typed, else what the line would
 * lead to. Everything that it says is in the user’s language.
 */
export function promptConfig(prompt: Prompt): Config {
  const { typing } = prompt;
  const items = choiceItems(prompt);
  const { asked } = prompt.view;
  const first = items[asked.choices.findIndex(({ id }) => id === asked.offered)];
  let shown = items;
  let layout: Layout = { question: asked.text, listRows: 1, keys: '' };
  const source = async (line: string | undefined, { signal: isStale }: { signal: AbortSignal }) => {
    typing.line = line ?? '';
    const found = typing.line.trim() === '' ? items : await offerItems(prompt, isStale);
    if (!isStale.aborted) shown = found;
    return found;
  };
  return {
    message: asked.text,
    ...(typing.line === '' ? {} : { initialValue: typing.line }),
    ...(first === undefined ? {} : { default: first.value }),
    // The first thing that inquirer asks for when it draws.
    get pageSize() {
      layout = layoutOf(prompt, shown);
      return layout.listRows;
    },
    source(line, context) {
      const found = source(line, context);
      prompt.looksUp(found);
      return found;
    },
    theme: themeOf(prompt, () => layout),
  };
}

/** Every text and color that inquirer has of its own. */
function themeOf(prompt: Prompt, layout: () => Layout): NonNullable<Config['theme']> {
  const { look } = prompt;
  return {
    prefix: '',
    spinner: { interval: 1000, frames: [''] },
    icon: { cursor: look.pointer },
    style: {
      message: (_: string, status: string) => (status === 'done' ? '' : look.message(layout().question)),
      answer: (short: string) => answeredBy(short, prompt),
      highlight: look.active,
      searchTerm: asIs,
      error: asIs,
      keysHelpTip: () => layout().keys,
    },
  };
}

/** What stays of a question once it is answered. */
function answeredBy(short: string, { view, look, terminal }: Prompt): string {
  const text = wrap(`${view.asked.text} ${short}`, terminal.columns - 1);
  return text.endsWith(short)
    ? `${look.message(text.slice(0, text.length - short.length))}${look.answer(short)}`
    : text;
}

function choiceItems(prompt: Prompt): readonly Item[] {
  const { choices, isForCode, offered } = prompt.view.asked;
  const items = choices.map(({ id, label }, index) =>
    itemOf(prompt, `${index + 1}. `, { label, short: label, reply: { kind: 'choice', id } }),
  );
  if (!isForCode || offered !== undefined) return items;
  // Inquirer always has an active choice, which Enter takes: where it could only lead away, an empty line is one.
  const label = prompt.texts.words['ask.wait'];
  return [itemOf(prompt, '', { label, short: '', reply: { kind: 'line', text: '' } }), ...items];
}

async function offerItems(prompt: Prompt, isStale: AbortSignal): Promise<readonly Item[]> {
  await new Promise(setImmediate);
  if (isStale.aborted) return [];
  const offers = await prompt.offers(prompt.typing.whole);
  return offers.map((offer) => {
    const [number = ''] = /^\d+\. /.exec(offer.label) ?? [];
    return itemOf(prompt, number, { ...offer, label: offer.label.slice(number.length) });
  });
}

/** An item whose further lines are indented as far as its first. */
function itemOf({ terminal }: Prompt, start: string, { label, short, reply }: Offer): Item {
  const indent = ' '.repeat(start.length + 2);
  const name = start + wrap(label, terminal.columns - 1 - indent.length).replaceAll('\n', `\n${indent}`);
  return { name, short, value: reply };
}
