import { fill } from '../catalogue/words';
import { type ReplyWish, replyOf } from '../guide/customer-reply';
import { plainGreeting } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { withCommands } from '../guide/mention';
import { piecesOf } from './pieces';
import type { Context, Renderer } from './renderer';

/** The guide as a value, by `schema/guide.v1.schema.json`; where a reply is asked for, that too. */
export const json: Renderer = {
  render(guide: Guide, context: Context) {
    const { reply } = context;
    const value = { ...withCommands(guide, context), ...(reply && replyParts(guide, reply, context)) };
    return `${JSON.stringify(value, null, 2)}\n`;
  },
};

function replyParts(guide: Guide, wish: ReplyWish, context: Context) {
  const { words, stepCount } = context;
  const reply = replyOf(guide, wish, words, stepCount);
  const write = (text: string) =>
    piecesOf(text, context)
      .map((piece) => (typeof piece === 'string' ? piece : fill(words['reply.mention'], { ...piece })))
      .join('');
  const steps = reply.steps.map((step) => ({ ...step, text: step.text.map(write) }));
  const { greeting } = wish;
  return {
    ...(greeting === undefined ? {} : { greeting: plainGreeting(greeting, words) }),
    reply: { ...reply, steps, ifItFails: reply.ifItFails.map(write) },
  };
}
