import type { Edition } from '../catalogue/edition';
import { fill } from '../catalogue/words';
import type { Guide } from './guide';

/** How a text names another guide: `{guide:contact-support}`. Each output writes it its own way. */
const mark = /\{guide:([a-z0-9-]+)\}/g;

/** The topics that a text names, in their order. */
export const mentionsIn = (text: string): readonly string[] =>
  [...text.matchAll(mark)].map(([, topic = '']) => topic);

/** A text with each mention written out. */
export const writeMentions = (text: string, write: (topic: string) => string): string =>
  text.replace(mark, (_, topic: string) => write(topic));

type Named = Pick<Edition, 'topics' | 'words'>;

/** The guide with every mention as its title and command: “Contact support” (signin-help contact-support). */
export const withCommands = (guide: Guide, named: Named): Guide => written(guide, named, 'guide.mention');

/** The guide with every mention as its title alone, where it can be followed without a command: “Contact support”. */
export const withTitles = (guide: Guide, named: Named): Guide =>
  written(guide, named, 'guide.mentionedTitle');

function written(
  guide: Guide,
  { topics, words }: Named,
  key: 'guide.mention' | 'guide.mentionedTitle',
): Guide {
  const write = (text: string) =>
    writeMentions(text, (topic) => {
      const title = topics.find(({ id }) => id === topic)?.title ?? topic;
      return fill(words[key], { title, topic });
    });
  return {
    ...guide,
    steps: guide.steps.map((step) => ({ ...step, text: step.text.map(write) })),
    ifItFails: guide.ifItFails.map(write),
  };
}
