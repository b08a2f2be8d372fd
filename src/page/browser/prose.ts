import type { Library } from '../../catalogue/edition';
import type { Language } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import { guideAt, placeOf, type State } from '../../conversation/state';
import { splitAtMentions } from '../../guide/mention';
import { addressWithin } from '../../guide/page-address';
import { element } from './element';
import { drawText, type Mark } from './marked-text';

/** Draws a text of a guide. */
export type DrawProse = (text: string) => readonly (Node | string)[];

/** How the texts of a state are drawn: other guides that they name lead there, labels in another language are marked as such. */
export function proseIn(state: State, library: Library): DrawProse {
  const { words, titleOf } = library.edition(state.language);
  const labels = foreignLabels(state, library);
  const link = (topic: string) =>
    element('a', { href: addressWithin(topic) }, fill(words['page.mention'], { title: titleOf(topic) }));
  return (text) =>
    splitAtMentions(text).flatMap((piece) =>
      typeof piece === 'string' ? drawText(piece, labels) : [link(piece.topic)],
    );
}

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
