import { source } from '../../data/catalog';
import type { Language, Text } from '../../src/catalogue/source';

/** The languages there are: what holds for one must hold for all. */
export const languages = Object.keys(source.languages) as readonly Language[];

/** A text that is the same in all of them. */
export const inAll = (text: string) => Object.fromEntries(languages.map((tag) => [tag, text])) as Text;
