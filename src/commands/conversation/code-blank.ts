import type { Edition } from '../../catalogue/edition';
import { codeIn } from '../../reading/reader';
import type { Blank } from '../../terminal/asker';

/**
 * A question that is answered with an error code, typed alone or within a message.
 * @param offered the code that was given before
 */
export function codeBlank(edition: Edition, message: string, offered: string | undefined): Blank {
  return {
    message,
    offered,
    retry: edition.words['ask.codeForm'],
    read: (text) => codeIn(text, edition)?.id,
    holdsMore: (text) => text.trim().split(/\s+/).length > 2,
  };
}
