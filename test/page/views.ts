import type { Page } from 'puppeteer-core';
import type { Language } from '../../src/catalogue/source';
import { library } from '../helpers/fake-world';
import { ask, press, write } from './browser';

/** The name of a guide of several steps. */
export const guide =
  library.edition('en').topics.find(({ id }) => (library.edition('en').topic(id)?.steps.length ?? 0) > 2)
    ?.id ?? '';

/** The labels of the choices that lead from one question to the next, up to the one that asks for a code. */
function labelsToCode(language: Language): readonly string[] {
  const edition = library.edition(language);
  const labelTo = (target: string) =>
    Object.entries(edition.questions).flatMap(([id, question]) =>
      (question.kind === 'choice' ? question.choices : [])
        .filter(({ leadsTo }) => 'question' in leadsTo && leadsTo.question === target)
        .map(({ label }) => ({ id, label })),
    )[0];
  const wanted = Object.entries(edition.questions).find(([, { kind }]) => kind === 'code')?.[0] ?? '';
  const labels: string[] = [];
  for (let found = labelTo(wanted); found !== undefined; found = labelTo(found.id))
    labels.unshift(found.label);
  return labels;
}

/** What somebody may have before them: how to get there from an address. */
export const views: readonly (readonly [
  name: string,
  address: string,
  act: (page: Page, language: Language) => Promise<void>,
])[] = [
  ['the first question', '', async () => {}],
  ['the offers of the field', '', async (page, language) => write(page, titleIn(language))],
  ['guides found by words', '', async (page) => ask(page, 'password mot de passe')],
  ['nothing found', '', async (page) => ask(page, 'qqqqq wwwww')],
  ['the end', '', async (page) => ask(page, 'q')],
  ['an address of nothing', '#no-such-guide', async () => {}],
  ['a first step', `#${guide}`, async () => {}],
  ['a step by its code', '#AADSTS50053/2', async () => {}],
  ['every step', `#${guide}/all`, async () => {}],
  [
    'a guide that did not help',
    `#${guide}`,
    async (page, language) => press(page, library.edition(language).words['next.failed']),
  ],
  [
    'a guide that helped',
    `#${guide}`,
    async (page, language) => press(page, library.edition(language).words['next.worked']),
  ],
  ['the second question', '', async (page, language) => press(page, labelsToCode(language)[0] ?? '')],
  [
    'the question for a code',
    '',
    async (page, language) => {
      for (const label of labelsToCode(language)) await press(page, label);
    },
  ],
];
const titleIn = (language: Language) =>
  library.edition(language).topics.find(({ id }) => id === guide)?.title ?? '';
