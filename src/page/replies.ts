import type { Edition } from '../catalogue/edition';
import { guideFor } from '../conversation/guide-blocks';
import type { Shown } from '../conversation/state';
import { html } from '../render/html';
import type { Renderer, TextStyle } from '../render/renderer';
import { text } from '../render/text';

/** Where a text is pasted, it is broken anew: no line is broken here. */
const style: TextStyle = {
  width: Number.POSITIVE_INFINITY,
  wrap: (text) => text,
  title: (text) => text,
  heading: (text) => text,
  link: (url) => url,
};

/** A guide as a reply to a customer, in the format of `--format html`. */
export const richReply = (guide: Shown, edition: Edition): string => render(html, guide, edition);

/** The same as plain text. */
export const plainReply = (guide: Shown, edition: Edition): string => render(text, guide, edition);

function render(renderer: Renderer, shown: Shown, edition: Edition): string {
  const guide = guideFor(shown, edition);
  const { words, dates } = edition;
  return renderer.render(guide, { words, dates, stepCount: guide.steps.length, style });
}
