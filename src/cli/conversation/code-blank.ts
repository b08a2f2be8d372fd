import { isBareCode, readCode } from '../../core/code';
import type { Edition } from '../../core/edition';
import type { Blank } from './asker';

/**
 * A question that is answered with an error code, typed alone or within a message.
 * @param offered the code that was given before
 */
export function codeBlank({ words, codes }: Edition, message: string, offered: string | undefined): Blank {
  return {
    message,
    offered,
    retry: words['ask.codeForm'],
    read: (text) => readCode(text, codes),
    holdsMore: (text) => text.trim() !== '' && !isBareCode(text),
  };
}
