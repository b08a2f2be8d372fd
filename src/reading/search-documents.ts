import type { Edition, Topic } from '../catalogue/edition';
import { fold } from '../catalogue/fold';

/** All by which a guide can be found in a language. */
export interface Document {
  readonly id: string;
  readonly topic: string;
  readonly language: string;
  readonly title: string;
  /** What people type who look for the guide. */
  readonly words: string;
  /** The same, one by one and folded. */
  readonly phrases: readonly string[];
  /** The labels of the choices that lead to it. */
  readonly choices: string;
  readonly messages: string;
  /** Microsoft’s symbolic names of its error codes, in words. */
  readonly names: string;
  readonly texts: string;
}

/** The documents of an edition, one a guide. */
export function documentsOf(edition: Edition): readonly Document[] {
  const { language, topics, messages, codes } = edition;
  const choices = Object.values(edition.questions).flatMap((question) =>
    question.kind === 'choice' ? question.choices : [],
  );
  return topics.flatMap(({ id, title }) => {
    const topic = edition.topic(id);
    if (topic === undefined) return [];
    return {
      id: `${language}/${id}`,
      topic: id,
      language,
      title: joined([title, topic.subject]),
      words: joined(topic.words),
      phrases: topic.words.map(fold),
      choices: joined(
        choices.filter(({ leadsTo }) => 'topic' in leadsTo && leadsTo.topic === id).map(({ label }) => label),
      ),
      messages: joined(messages.filter(isAbout(id)).flatMap(({ fragments }) => fragments)),
      names: joined(
        Object.values(codes)
          .filter(isAbout(id))
          .map(({ name }) => inWords(name ?? '')),
      ),
      texts: joined(textsOf(topic)),
    };
  });
}

const joined = (texts: readonly string[]): string => texts.join('\n');

const isAbout = (id: string) => (it: { readonly topic: string }) => it.topic === id;

/** `UserDisabled` → `User Disabled` */
const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

const textsOf = ({ audience, steps, ifItFails }: Topic): readonly string[] => [
  audience,
  ...steps.map(({ title }) => title),
  ...[...steps.flatMap(({ text }) => text), ...ifItFails].map(({ text }) => text),
];
