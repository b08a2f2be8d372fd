import type { Link } from '../catalogue/edition';
import type { ReplyWish } from '../guide/customer-reply';
import { splitAtMentions } from '../guide/mention';
import { addressOn } from '../guide/page-address';
import type { Context } from './renderer';

/** A text in pieces: what stands there, and the links to guides that it names. */
export const piecesOf = (
  text: string,
  { titleOf, reply }: Pick<Context, 'titleOf' | 'reply'>,
): readonly (string | Link)[] =>
  splitAtMentions(text).map((piece) =>
    typeof piece === 'string' ? piece : mentioned(piece.topic, titleOf, reply),
  );

function mentioned(topic: string, titleOf: Context['titleOf'], reply: ReplyWish | undefined): string | Link {
  const title = titleOf(topic);
  return reply?.page === undefined ? title : { title, url: addressOn(reply.page, topic) };
}
