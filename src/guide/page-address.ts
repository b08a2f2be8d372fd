import { Failure } from '../catalogue/failure';

/** Visible ASCII as addresses are written with, without user, password or fragment; nothing that a format could take for markup. */
const addressForm =
  /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[\w.~!$&'()*+,;=:@%/-]*)?(\?[\w.~!$&'()*+,;=:@%/?-]*)?$/i;
/** Longer ones are cut by mail programs, or refused by servers. */
const longest = 1000;

/**
 * Reads where the page with the guides is hosted, as `--page-url` and `SIGNIN_HELP_PAGE_URL` give it.
 * @throws {Failure} `error.pageUrl` for anything but an https address without a fragment
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2
 */
export function readPageAddress(text: string): string {
  if (text.length > longest || !addressForm.test(text)) throw new Failure('error.pageUrl', { url: text });
  return text;
}
