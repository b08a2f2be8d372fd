import type { Edition, SearchText, Topic } from '../catalogue/edition';
import { fold } from '../catalogue/fold';

/** All by which a guide can be found in a language, folded. */
export interface Document extends SearchText {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  /** The labels of the choices that lead to it. */
  readonly choices: string;
  readonly messages: string;
  /** Microsoft’s symbolic names of its error codes, in words. */
  readonly names: string;
}

/** The documents of an edition, one a guide. */
export function documentsOf(edition: Edition): readonly Document[] {
  const { language, topics, messages, codes } = edition;
  const choices = Object.values(edition.questions).flatMap((question) =>
    question.kind === 'choice' ? question.choices : [],
  );
  return (edition.search ?? searchTextsOf(edition)).map((text) => {
    const isAbout = ({ topic }: { readonly topic: string }) => topic === text.topic;
    const labels = choices
      .filter(({ leadsTo }) => 'topic' in leadsTo && isAbout(leadsTo))
      .map(({ label }) => label);
    const names = Object.values(codes)
      .filter(isAbout)
      .map(({ name }) => inWords(name ?? ''));
    return {
      ...text,
      id: `${language}/${text.topic}`,
      language,
      title: fold(topics.find(({ id }) => id === text.topic)?.title ?? ''),
      choices: fold(labels.join('\n')),
      messages: messages
        .filter(isAbout)
        .flatMap(({ fragments }) => fragments)
        .join(' '),
      names: fold(names.join('\n')),
    };
  });
}

/** `UserDisabled` → `User Disabled` */
const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** A word of more guides than this share says nothing about any of them. */
const commonShare = 1 / 3;

/** What all guides of an edition say, for the search. */
export function searchTextsOf(edition: Edition): readonly SearchText[] {
  const guides = edition.topics.flatMap(({ id }) => edition.topic(id) ?? []);
  const bags = guides.map((guide) => new Set(fold(textsOf(guide).join('\n')).split(' ')));
  const count = new Map<string, number>();
  for (const word of bags.flatMap((bag) => [...bag])) count.set(word, (count.get(word) ?? 0) + 1);
  return guides.map(({ id, words }, place) => {
    const own = words.map(fold);
    const typed = new Set(own.join(' ').split(' '));
    const says = (word: string) => !typed.has(word) && (count.get(word) ?? 0) <= guides.length * commonShare;
    return { topic: id, words: own, texts: [...(bags[place] ?? [])].filter(says).join(' ') };
  });
}

const textsOf = ({ subject, audience, steps, ifItFails }: Topic): readonly string[] => [
  subject,
  audience,
  ...steps.map(({ title }) => title),
  ...[...steps.flatMap(({ text }) => text), ...ifItFails].map(({ text }) => text),
];
