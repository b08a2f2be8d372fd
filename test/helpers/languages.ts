import { source } from '../../data/catalog';
import type { Language } from '../../src/core/source';

/** The languages there are: what holds for one must hold for all. */
export const languages = Object.keys(source.languages) as readonly Language[];
