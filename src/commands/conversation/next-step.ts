import type { Edition } from '../../catalogue/edition';
import { guideOf } from '../../guide/guide';
import type { GuidePlace, Route } from '../../guide/session';
import { lookupLink } from '../../render/document';
import type { Asker } from '../../terminal/asker';
import type { World } from '../../world';
import { atProblems, moved, type State, withdraw } from './conversation-state';
import { editionChosen, otherLanguages } from './other-languages';

/** Asks what is next after a guide. @returns the state that the choice leads to */
export async function askWhatNext(
  asker: Asker,
  { library, openLink }: Pick<World, 'library' | 'openLink'>,
  state: State,
  route: Route & { readonly place: GuidePlace },
): Promise<State | 'done'> {
  const { words } = state.edition;
  const links = linksOf(state.edition, route.place);
  const reply = await asker.choose(
    {
      message: words['next.question'],
      choices: [
        ...(links.length > 0 ? [{ id: 'link', label: words['next.link'] }] : []),
        { id: 'stuck', label: words['next.stuck'] },
        { id: 'back', label: words['next.back'] },
        { id: 'again', label: words['next.again'] },
        ...otherLanguages(library, state.edition),
        { id: 'finish', label: words['next.finish'] },
      ],
      active: 'finish',
      canGoBack: true,
    },
    words,
  );
  if (reply.kind !== 'answer') return moved(reply, state, route) ?? state;
  switch (reply.value) {
    case 'finish':
      return 'done';
    case 'link':
      return offerLinks(asker, openLink, state, links);
    case 'back':
      return withdraw(state, route);
    case 'again':
      return { edition: state.edition, answers: {}, withdrawn: {} };
    case 'stuck':
      return atProblems(state);
    default:
      return { ...state, edition: editionChosen(library, reply.value) ?? state.edition };
  }
}

/** As many as have a key of their own. */
const mostLinks = 9;

type Choices = readonly { readonly id: string; readonly label: string }[];

/** The links of a guide's steps, and of its error code, each once. */
function linksOf(edition: Edition, place: GuidePlace): Choices {
  const { steps, code } = guideOf(edition, place);
  const links = new Map(steps.flatMap((step) => step.links).map((link) => [link.url, link.title]));
  if (code?.lookup) links.set(code.lookup, lookupLink(code.id, code.lookup, edition.words).title);
  return [...links].map(([id, label]) => ({ id, label })).slice(0, mostLinks);
}

async function offerLinks(
  asker: Asker,
  openLink: World['openLink'],
  state: State,
  choices: Choices,
): Promise<State | 'done'> {
  const { words } = state.edition;
  const reply = await asker.choose({ message: words['next.whichLink'], choices, canGoBack: true }, words);
  if (reply.kind === 'quit') return 'done';
  if (reply.kind === 'back') return state;
  const opened = await openLink(reply.value).then(
    () => true,
    () => false,
  );
  asker.say(opened ? words['next.opened'] : words['next.notOpened']);
  asker.say(`${reply.value}\n`);
  return state;
}
