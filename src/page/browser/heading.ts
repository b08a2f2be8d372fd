import type { Words } from '../../catalogue/source';
import { labeled } from '../../render/document';

/** Moves the focus to a heading, which takes none by itself. A browser that follows a link within the page takes it away again. */
export function focusOn(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus();
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) heading.focus();
  });
}

/** The text of a heading, in which the position of a step stands apart. */
export function textOfHeading(heading: HTMLElement, words: Words): string {
  const label = heading.querySelector('.label')?.textContent;
  const text = heading.lastChild?.textContent ?? '';
  return label ? labeled(words, label, text.trim()) : text;
}
