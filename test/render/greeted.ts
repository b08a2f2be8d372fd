import { type Guide, guideOf, onlyStep } from '../../src/guide/guide';
import { formats } from '../../src/render/formats';
import { wrap } from '../../src/terminal/columns';
import { plainStyle } from '../../src/terminal/plain-style';
import { library } from '../helpers/fake-world';

const renderers = new Map(
  await Promise.all(formats.map(async ({ name, load }) => [name, await load()] as const)),
);

/** The first step of a guide in a format, with a greeting of any text: names as no command line lets them through. */
export function renderGreeting(format: string, name: string): string {
  const edition = library.edition('en');
  const [{ id: topic } = { id: '' }] = edition.topics;
  const guide: Guide = guideOf(edition, { kind: 'guide', topic, code: null });
  const renderer = renderers.get(format);
  if (renderer === undefined) throw new Error(`There is no format ${format}`);
  return renderer.render(onlyStep(guide, 1), {
    words: edition.words,
    titleOf: edition.titleOf,
    dates: edition.dates,
    stepCount: guide.steps.length,
    style: plainStyle(wrap),
    reply: { greeting: { name } },
  });
}
