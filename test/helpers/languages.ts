import { source } from '../../data/catalog';
import type { Language } from '../../src/catalogue/source';

/** The languages there are: what holds for one must hold for all. */
export const languages = Object.keys(source.languages) as readonly Language[];

/** A text, or a list of texts, that is the same in all of them. */
export const inAll = <Said extends string | readonly string[]>(said: Said) =>
  Object.fromEntries(languages.map((tag) => [tag, said])) as Readonly<Record<Language, Said>>;
