import type { Edition } from '../../catalogue/edition';
import type { Choice } from '../../conversation/choices';
import { guideFor, wholeBlocks } from '../../conversation/guide-blocks';
import type { Reply } from '../../conversation/reply';
import { guideAt, type Place, placeOf, type State } from '../../conversation/state';
import type { Asked, View } from '../../conversation/view';
import { type Block, lookupLink } from '../../render/document';
import { drawBlocks } from './blocks';
import { element, needed } from './element';
import type { DrawProse } from './prose';

/** What somebody can do on the stage. */
export interface Actions {
  reply(reply: Reply): void;
  /** Begins again, after the end too. */
  restart(): void;
  copy(kind: 'rich' | 'plain'): void;
}

/** What is drawn: a view of a state. */
export interface Scene {
  readonly state: State;
  readonly view: View;
  readonly edition: Edition;
  readonly prose: DrawProse;
}

/** Choices that a page has no need of: links are followed where they stand, languages chosen at the top, windows closed. */
const isNeedless = ({ id, leadsTo }: Choice) =>
  ['link', 'finish'].includes(id) || ['language', 'link'].includes(leadsTo?.kind ?? '');

/** Draws a view: what there is to read, what can be done with it, and the question. */
export function drawStage(scene: Scene, actions: Actions): void {
  const { state, view, edition, prose } = scene;
  const place = placeOf(state);
  const guide = guideAt(place);
  const blocks =
    view.asked === undefined
      ? farewell(view.reads, edition)
      : [...titleAbove(view.reads, place, edition), ...view.reads, ...lookUp(place, edition)];
  const read = drawBlocks(blocks, prose);
  const isRead = guide !== undefined && (place.at === 'step' || place.at === 'whole');
  const screen = element(
    'div',
    { class: 'screen' },
    ...read,
    ...(view.asked === undefined
      ? [drawButton(edition.words['next.restart'], actions.restart)]
      : drawAsked(view.asked, read, scene, actions)),
    ...(isRead ? [drawTools(edition, actions)] : []),
  );
  const whole = guide === undefined ? [] : drawBlocks(wholeBlocks(guide, edition), prose);
  document.documentElement.classList.toggle('guide', guide !== undefined);
  needed('#stage').replaceChildren(screen, element('div', { class: 'print' }, ...whole));
}

/** The end of a conversation has a heading too, as all that is shown: what is said first, or that it is the end. */
function farewell(reads: readonly Block[], { words }: Edition): readonly Block[] {
  const [first, ...others] = reads.filter(({ kind }) => kind !== 'command');
  if (first?.kind !== 'paragraph') return [{ kind: 'title', text: words['page.over'] }];
  return [{ kind: 'title', text: first.text }, ...others];
}

/** The title of the guide where it is not read itself. */
function titleAbove(reads: readonly Block[], place: Place, edition: Edition): readonly Block[] {
  const guide = guideAt(place);
  if (guide === undefined || reads.some(({ kind }) => kind === 'title')) return [];
  return [{ kind: 'paragraph', text: guideFor(guide, edition).title }];
}

/** Microsoft’s page about the code that led to a guide, below its first step. */
function lookUp(place: Place, edition: Edition): readonly Block[] {
  if (place.at !== 'step' || place.number > 1) return [];
  const { code } = guideFor(place.guide, edition);
  return code?.lookup ? [{ kind: 'links', links: [lookupLink(code.id, code.lookup, edition.words)] }] : [];
}

const drawButton = (text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) =>
  element('button', { type: 'button', ...attributes, click: act }, text);

function drawTools({ words }: Edition, { copy }: Actions): HTMLElement {
  return element(
    'div',
    { class: 'tools' },
    drawButton(words['page.copyRich'], () => copy('rich')),
    drawButton(words['page.copyPlain'], () => copy('plain')),
    drawButton(words['page.print'], () => window.print()),
  );
}

function drawAsked(
  { text, choices, offered, isForCode }: Asked,
  read: readonly HTMLElement[],
  { state, edition }: Scene,
  { reply }: Actions,
): readonly HTMLElement[] {
  const level = read.some((block) => block.matches('h2') || block.querySelector('h2') !== null) ? 'h3' : 'h2';
  const isQuestion = placeOf(state).at === 'question';
  const items = choices
    .filter((choice) => !isNeedless(choice))
    .map((choice) => {
      const isOffered = choice.id === offered;
      const button = drawButton(choice.label, () => reply({ kind: 'choice', id: choice.id }), {
        ...(choice.id === 'back' ? { class: 'back' } : {}),
        ...(isOffered && !isQuestion ? { class: 'first' } : {}),
      });
      if (isOffered && isQuestion)
        button.append(' ', element('span', { class: 'label' }, edition.words['page.answered']));
      return button;
    });
  return [
    element(level, { id: 'question' }, text),
    ...(isForCode ? [element('p', {}, edition.words['page.codeHint'])] : []),
    element(
      'ul',
      { class: 'choices', 'aria-labelledby': 'question' },
      ...items.map((item) => element('li', {}, item)),
    ),
  ];
}
