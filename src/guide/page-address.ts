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

/** Where a guide stands within the page, by its topic or by an error code: `#locked-account`, `#AADSTS50053`. */
export const addressWithin = (name: string): string => `#${encodeURIComponent(name)}`;

/** The name in an address within the page. It may be any text: what stands for no letters stays as it is. */
export function nameWithin(address: string): string {
  const name = address.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The address of a guide, or of an error code’s guide, on a page that is hosted somewhere. */
export const addressOn = (page: string, name: string): string => `${page}${addressWithin(name)}`;
