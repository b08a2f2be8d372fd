import type { Edition, Library } from '../../catalogue/edition';
import type { Language } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import { guideAt, placeOf, type State } from '../../conversation/state';
import { mentionOf } from '../../guide/mention';
import { addressWithin } from '../../guide/page-address';
import { element } from './element';
import type { Mark } from './marked-text';

/** What is marked in the texts of a state: the names of other guides, and labels in another language. */
export const marksIn = (state: State, library: Library): readonly Mark[] => [
  ...mentions(library.edition(state.language)),
  ...foreignLabels(state, library),
];

/** Other guides are named by their titles, and lead there. */
const mentions = ({ topics, words }: Edition): readonly Mark[] =>
  topics.map(({ id, title }) => ({
    text: mentionOf(id),
    draw: () => element('a', { href: addressWithin(id) }, fill(words['page.mention'], { title })),
  }));

/** The language in which Microsoft’s labels are named beside their translations. */
const languageOfLabels: Language = 'en';

/**
 * What a guide names in parentheses as Microsoft’s pages have it in English: “l’ID de corrélation (Correlation ID)”. It
 * stands in the English guide too, by which it is known.
 */
function foreignLabels(state: State, { languages, edition }: Library): readonly Mark[] {
  const guide = guideAt(placeOf(state));
  if (guide === undefined || state.language === languageOfLabels) return [];
  if (!Object.hasOwn(languages, languageOfLabels)) return [];
  const [here, there] = [state.language, languageOfLabels].map((language) =>
    JSON.stringify([edition(language).topic(guide.topic), edition(language).words['guide.codeNote']]),
  );
  const labels = [...(here ?? '').matchAll(/\(([^()]*\p{L}[^()]*)\)/gu)].map(([, label = '']) => label);
  return [...new Set(labels)]
    .filter((label) => there?.includes(label))
    .map((label) => ({
      text: `(${label})`,
      draw: () => element('span', {}, '(', element('span', { lang: languageOfLabels }, label), ')'),
    }));
}
