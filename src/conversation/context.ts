import type { Library } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import type { Reading } from '../reading/reading';

/** What a conversation says: the content in every language. */
export interface Content {
  readonly library: Library;
}

/** What a conversation works with: also what reads the texts that people bring, one language before the others. */
export interface Context extends Content {
  read(text: string, language: Language): Reading;
}
