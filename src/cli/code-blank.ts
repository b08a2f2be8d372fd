import { isBareCode, readCode } from '../core/code';
import type { Edition } from '../core/edition';
import type { Blank } from './asker';

/** A question that is answered with an error code, typed alone or within a message. */
export function codeBlank({ words, codes }: Edition, message: string): Blank {
  return {
    message,
    retry: words['ask.codeForm'],
    read: (text) => readCode(text, codes),
    holdsMore: (text) => !isBareCode(text),
  };
}
