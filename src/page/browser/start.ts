import { contextOf } from '../../conversation/reader';
import { contentOf } from './content';
import { languageToBegin } from './language';
import { Page } from './page';

// Before anything is drawn: what is for readers without JavaScript is not to be seen for a moment.
document.documentElement.classList.add('script');
document.addEventListener('DOMContentLoaded', () => {
  for (const part of document.querySelectorAll<HTMLElement>('form, #languages')) part.hidden = false;
  const library = contentOf(document);
  const language = languageToBegin(location.search, navigator.languages, library.languages);
  new Page(contextOf(library), language);
});
