import type { Edition, Topic } from '../catalogue/edition';
import { fold, inWords } from '../catalogue/fold';
import { stopWordsOf } from './stop-words';

/** All by which a guide can be found in a language, folded. */
export interface Document {
  readonly id: string;
  readonly language: string;
  readonly topic: string;
  readonly title: string;
  /** What people type who look for it, and the labels of the choices that lead to it. */
  readonly words: readonly string[];
  readonly messages: string;
  /** Microsoft’s symbolic names of its error codes, in words. */
  readonly names: string;
  /** The other words of its texts, each once. */
  readonly texts: string;
}

/** The documents of an edition, one a guide. */
export function documentsOf(edition: Edition): readonly Document[] {
  const { language, messages, phrases, topics } = edition;
  const vocabulary = edition.vocabulary ?? vocabularyOf(edition);
  const choices = Object.values(edition.questions).flatMap((question) =>
    question.kind === 'choice' ? question.choices : [],
  );
  const names = new Map<string, string>();
  for (const { topic, name } of Object.values(edition.codes))
    if (name !== undefined) names.set(topic, `${names.get(topic) ?? ''} ${inWords(name)}`);
  return topics.map(({ id, title }) => {
    const labels = choices
      .filter(({ leadsTo }) => 'topic' in leadsTo && leadsTo.topic === id)
      .map(({ label }) => label);
    return {
      id: `${language}/${id}`,
      language,
      topic: id,
      title: fold(title),
      words: [...(phrases[id] ?? []), ...labels.map(fold)],
      messages: messages
        .flatMap(({ topic, origin, fragments }) => (topic === id && !origin ? fragments : []))
        .join(' '),
      names: fold(names.get(id) ?? ''),
      texts: vocabulary[id] ?? '',
    };
  });
}

/** A word of more guides than this share says nothing about any of them. */
const commonShare = 1 / 3;

/** The words of the texts of each guide, by its id: each once, without stop words, those of many guides, and of its own phrases. */
export function vocabularyOf(edition: Edition): Readonly<Record<string, string>> {
  const { small, vague } = stopWordsOf([edition]);
  const guides = edition.topics.flatMap(({ id }) => edition.topic(id) ?? []);
  const bags = guides.map((guide) => new Set(fold(textsOf(guide).join('\n')).split(' ')));
  const count = new Map<string, number>();
  for (const word of bags.flatMap((bag) => [...bag])) count.set(word, (count.get(word) ?? 0) + 1);
  const entries = guides.map(({ id }, place) => {
    const known = new Set((edition.phrases[id] ?? []).join(' ').split(' '));
    const says = (word: string) =>
      !(small.has(word) || vague.has(word) || known.has(word)) &&
      (count.get(word) ?? 0) <= guides.length * commonShare;
    return [id, [...(bags[place] ?? [])].filter(says).join(' ')];
  });
  return Object.fromEntries(entries);
}

const textsOf = ({ subject, audience, steps, ifItFails }: Topic): readonly string[] => [
  subject,
  audience,
  ...steps.map(({ title }) => title),
  ...[...steps.flatMap(({ text }) => text), ...ifItFails].map(({ text }) => text),
];
