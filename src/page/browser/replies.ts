import type { Edition } from '../../catalogue/edition';
import type { Shown } from '../../conversation/state';
import { guideOf } from '../../guide/guide';
import { html } from '../../render/html';
import type { Renderer } from '../../render/renderer';
import { text, unwrapped } from '../../render/text';
import type { Copied } from './clipboard';

/** A guide as a reply to a customer. A page that others can open is named in it. */
export function replyTo(
  shown: Shown,
  { protocol, origin, pathname }: Location,
  edition: Edition,
): Required<Copied> {
  const guide = guideOf(edition, shown, shown.answers);
  const { words, titleOf, dates } = edition;
  const reply = protocol === 'https:' ? { page: `${origin}${pathname}` } : {};
  const context = { words, titleOf, dates, stepCount: guide.steps.length, reply, style: unwrapped };
  const render = (renderer: Renderer) => renderer.render(guide, context);
  return { plain: render(text), html: render(html) };
}
