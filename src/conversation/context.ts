import type { Library } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import type { Reading } from '../reading/reading';

/** What a conversation works with: the content, and what reads the texts that people bring, one language before the others. */
export interface Context {
  readonly library: Library;
  read(text: string, language: Language): Reading;
}
