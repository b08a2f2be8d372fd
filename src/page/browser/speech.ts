import type { Edition } from '../../catalogue/edition';
import type { WordKey } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import { addressWithin } from '../../guide/page-address';
import { drawLink } from './blocks';
import { needed } from './element';

/** Says in a language what stands on the page whatever the conversation is about: its name, the field, the list of guides. */
export function speak({ language, words, topics, about }: Edition): void {
  if (document.documentElement.lang === language) return;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = fill(words[element.dataset.word as WordKey], { day: about.day });
  for (const { id, title } of topics) needed(`nav a[href="${addressWithin(id)}"]`).textContent = title;
  for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button'))
    button.parentElement?.toggleAttribute('hidden', button.lang === language);
}

/** What is said about the last thing that somebody did; read out by screen readers. */
export function drawSaid(text: string, url?: string): void {
  needed('#said').replaceChildren(text, ...(url === undefined ? [] : [' ', drawLink(url, url)]));
}
