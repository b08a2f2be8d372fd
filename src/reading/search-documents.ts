import type { Edition, SearchText, Topic } from '../catalogue/edition';
import { fold } from '../catalogue/fold';

/** All by which a guide can be found in a language, folded. */
export interface Document extends SearchText {
  readonly id: string;
  readonly language: string;
  readonly messages: string;
}

/** The documents of an edition, one a guide. */
export function documentsOf(edition: Edition): readonly Document[] {
  const { language } = edition;
  const messages = new Map<string, string>();
  for (const { topic, fragments } of edition.messages)
    messages.set(topic, `${messages.get(topic) ?? ''} ${fragments.join(' ')}`);
  return (edition.search ?? searchTextsOf(edition)).map((text) => ({
    ...text,
    id: `${language}/${text.topic}`,
    language,
    messages: messages.get(text.topic) ?? '',
  }));
}

/** A word of more guides than this share says nothing about any of them. */
const commonShare = 1 / 3;

/** What all guides of an edition say, for the search. */
export function searchTextsOf(edition: Edition): readonly SearchText[] {
  const guides = edition.topics.flatMap(({ id }) => edition.topic(id) ?? []);
  const choices = Object.values(edition.questions).flatMap((question) =>
    question.kind === 'choice' ? question.choices : [],
  );
  const codes = Object.values(edition.codes);
  const bags = guides.map((guide) => new Set(fold(textsOf(guide).join('\n')).split(' ')));
  const count = new Map<string, number>();
  for (const word of bags.flatMap((bag) => [...bag])) count.set(word, (count.get(word) ?? 0) + 1);
  return guides.map(({ id, title, words }, place) => {
    const labels = choices
      .filter(({ leadsTo }) => 'topic' in leadsTo && leadsTo.topic === id)
      .map(({ label }) => label);
    const typed = [...words, ...labels].map(fold);
    const known = new Set(typed.join(' ').split(' '));
    const says = (word: string) => !known.has(word) && (count.get(word) ?? 0) <= guides.length * commonShare;
    const names = codes.filter(({ topic }) => topic === id).map(({ name }) => inWords(name ?? ''));
    return {
      topic: id,
      title: fold(title),
      words: typed,
      names: fold(names.join('\n')),
      texts: [...(bags[place] ?? [])].filter(says).join(' '),
    };
  });
}

/** `UserDisabled` → `User Disabled` */
const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

const textsOf = ({ subject, audience, steps, ifItFails }: Topic): readonly string[] => [
  subject,
  audience,
  ...steps.map(({ title }) => title),
  ...[...steps.flatMap(({ text }) => text), ...ifItFails].map(({ text }) => text),
];
