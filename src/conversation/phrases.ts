import { fold } from '../catalogue/fold';
import type { Language, WordKey } from '../catalogue/source';
import type { Choice } from './choices';
import type { Content } from './context';

/** What a few words say that are the label of no choice: which one is meant, or a language. */
export type Phrase =
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'language'; readonly language: Language };

const tagsOf = ({ library }: Content) => Object.keys(library.languages) as Language[];

/** Whether folded words are in a list of phrases, in whatever language they are said. */
function isSaid(word: string, key: WordKey, content: Content): boolean {
  return tagsOf(content).some((tag) => says(word, key, tag, content));
}

const says = (word: string, key: WordKey, tag: Language, { library }: Content) =>
  library.edition(tag).words[key].split(', ').includes(word);

const sayings = { worked: 'answer.worked', failed: 'answer.failed' } as const;

/** What folded words say: that a guide helped or did not, or the name of a language. */
export function phraseOf(word: string, choices: readonly Choice[], content: Content): Phrase | undefined {
  const { languages } = content.library;
  for (const id of ['worked', 'failed'] as const)
    if (choices.some((choice) => choice.id === id) && isSaid(word, sayings[id], content))
      return { kind: 'choice', id };
  const language = tagsOf(content).find((tag) => {
    const names = [languages[tag], content.library.edition(tag).words['next.language']];
    return names.some((name) => fold(name) === word) || says(word, 'answer.language', tag, content);
  });
  return language === undefined ? undefined : { kind: 'language', language };
}

/** The question that is answered with a code, where folded words say that one is seen. */
export function codeQuestionFor(word: string, language: Language, content: Content): string | undefined {
  if (!isSaid(word, 'answer.code', content)) return undefined;
  const { questions } = content.library.edition(language);
  return Object.keys(questions).find((id) => questions[id]?.kind === 'code');
}
