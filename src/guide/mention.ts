import type { Edition } from '../catalogue/edition';
import { fill } from '../catalogue/words';
import { commandOf, type Guide } from './guide';

/** How a text names another guide: `{guide:contact-support}`. Each output writes it its own way. */
const mark = /\{guide:([a-z0-9-]+)\}/g;

/** The mark that names a guide in a text. */
export const mentionOf = (topic: string): string => `{guide:${topic}}`;

/** The topics that a text names, in their order. */
export const mentionsIn = (text: string): readonly string[] =>
  [...text.matchAll(mark)].map(([, topic = '']) => topic);

/** A text with each mention written out. */
export const writeMentions = (text: string, write: (topic: string) => string): string =>
  text.replace(mark, (_, topic: string) => write(topic));

/** A text in pieces: what it says as it stands, and the topics that it names between. */
export const splitAtMentions = (text: string): readonly (string | { readonly topic: string })[] =>
  text.split(mark).map((piece, index) => (index % 2 === 0 ? piece : { topic: piece }));

/** The guide with every mention as its title and command: “Contact support” (signin-help contact-support --lang en). */
export function withCommands(guide: Guide, { titleOf, words }: Pick<Edition, 'titleOf' | 'words'>): Guide {
  const write = (text: string) =>
    writeMentions(text, (topic) =>
      fill(words['guide.mention'], { title: titleOf(topic), command: commandOf(topic, guide.language) }),
    );
  return {
    ...guide,
    steps: guide.steps.map((step) => ({ ...step, text: step.text.map(write) })),
    ifItFails: guide.ifItFails.map(write),
  };
}
