import type { Edition, Library } from '../../catalogue/edition';
import type { Language } from '../../catalogue/source';
import type { Menu } from '../../terminal/asker';

const prefix = 'language-';

/** The choices that change the language, each in the language it leads to. */
export function otherLanguages(library: Library, { language }: Edition): Menu['choices'] {
  return (Object.keys(library.languages) as Language[])
    .filter((other) => other !== language)
    .map((other) => ({ id: `${prefix}${other}`, label: library.edition(other).words['next.language'] }));
}

/** The edition that such a choice leads to; undefined where the choice is another one. */
export function editionChosen(library: Library, choice: string): Edition | undefined {
  return choice.startsWith(prefix) ? library.edition(choice.slice(prefix.length) as Language) : undefined;
}
