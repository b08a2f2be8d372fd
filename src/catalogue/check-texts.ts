import { passageOf } from './passage';
import type { Language, PassageSource, Source, Text, TextList } from './source';

const placeholders = (text: string) => (text.match(/\{[\w:-]+\}/g) ?? []).toSorted().join(' ');

/** Every text of the catalogue with the place where it stands: `topics/no-admin.json: steps.0.title`. */
export function textsOf(source: Source): readonly { readonly place: string; readonly text: Text }[] {
  const languages = Object.keys(source.languages);
  const visit = (value: unknown, place: string): { place: string; text: Text }[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { text } = passageOf(value as PassageSource);
    const isText = languages.some((language) => Object.hasOwn(text, language));
    if (isText && Object.values(text).every((wording) => typeof wording === 'string'))
      return [{ place, text }];
    return Object.entries(value).flatMap(([key, inner]) =>
      visit(inner, place.endsWith(': ') ? `${place}${key}` : `${place}.${key}`),
    );
  };
  const { languages: _, topics, words, ...rest } = source;
  const files: Readonly<Record<string, unknown>> = {
    interface: words,
    ...rest,
    ...Object.fromEntries(topics.map((topic) => [`topics/${topic.id}`, topic])),
  };
  return Object.entries(files).flatMap(([file, content]) => visit(content, `${file}.json: `));
}

/** What is wrong with the texts: missing in a language, other placeholders, typography; one line a problem. */
export function textProblems(source: Source): readonly string[] {
  const languages = Object.keys(source.languages) as Language[];
  const lists = listsOf(source).flatMap(({ place, list }) =>
    languages
      .filter((language) => list[language] === undefined)
      .map((language) => `${place}, ${language}: the list is missing`),
  );
  const texts = textsOf(source).flatMap(({ place, text }) => {
    const unknown = Object.keys(text).filter((key) => !languages.includes(key as Language));
    const problems = languages.flatMap((language) =>
      wordingProblems(text, language).map((it) => `${language}: ${it}`),
    );
    return [...unknown.map((key) => `${key}: this language is not in the list`), ...problems].map(
      (problem) => `${place}, ${problem}`,
    );
  });
  return [...texts, ...lists];
}

/** The lists that every language needs, though it may have nothing in them, with the places where they stand. */
const listsOf = ({ topics, messages }: Source): readonly { place: string; list: Partial<TextList> }[] => [
  ...topics.map(({ id, words }) => ({ place: `topics/${id}.json: words`, list: words })),
  ...messages.map((message) => ({
    place: `messages.json: “${Object.values(message).find(Array.isArray)?.[0]}”`,
    list: message,
  })),
];

function wordingProblems(text: Text, language: Language): readonly string[] {
  const wording = text[language];
  if (wording === undefined || wording.trim() === '') return ['the text is missing'];
  return [
    ...(placeholders(wording) === placeholders(Object.values(text)[0] ?? '')
      ? []
      : ['other {placeholders} than the first language']),
    ...(/['"]/.test(wording)
      ? ['a straight quotation mark or apostrophe: write “ ” ’, in French « » ’']
      : []),
    ...(wording !== wording.trim() || / {2}/.test(wording) ? ['blanks at an end, or two in a row'] : []),
    ...(/\p{Cc}/u.test(wording) ? ['a control character'] : []),
    ...(language === 'fr' ? frenchProblems(wording, text.en) : []),
  ];
}

/** French wants U+202F before ; ! ? and U+00A0 before : and inside « ». What is quoted in English, in marks or in brackets, keeps its form. */
function frenchProblems(wording: string, english: string | undefined): readonly string[] {
  const own = wording
    .replace(/\{guide:[^}]*\}|\(\?\)/g, '')
    .replace(/«\u00a0(.*?)\u00a0»|\((.*?)\)/g, (quote, marked = '', noted = '') =>
      english?.includes(`${marked}${noted}`) ? '' : quote,
    );
  return [
    ...(/(?<![\u202f])[;!?]/.test(own) ? ['no U+202F before ; ! or ?'] : []),
    ...(/(?<!\u00a0):(?!\/\/)/.test(own) ? ['no U+00A0 before :'] : []),
    ...(/«(?!\u00a0)|(?<!\u00a0)»/.test(own) ? ['no U+00A0 inside « »'] : []),
    ...(/[“”]/.test(own) ? ['English quotation marks'] : []),
  ];
}
