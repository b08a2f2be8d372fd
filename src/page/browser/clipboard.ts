/** A text for the clipboard, as programs take it that show markup, and as all others do. */
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

/** Puts a text on the clipboard. @returns whether that was allowed */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    return true;
  } catch {
    return copyAsOfOld({ plain, html });
  }
}

const blob = (text: string, type: string) => new Blob([text], { type });

/** Pages from a disk may not use the clipboard in every browser; copying what is selected is allowed to all. */
function copyAsOfOld({
  plain,
  html,
}: {
  readonly plain: string;
  readonly html: string | undefined;
}): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', put);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}
