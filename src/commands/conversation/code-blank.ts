import type { Edition } from '../../catalogue/edition';
import { isBareCode, readCode } from '../../reading/code';
import type { Blank } from '../../terminal/asker';

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
