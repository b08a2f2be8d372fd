import type { Link } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { splitAtMentions } from '../guide/mention';
import { addressOn } from '../guide/page-address';
import type { Context } from './renderer';

/** A text in pieces: what stands there, and the guides that it names, as links where there is a page with all of them. */
export const piecesOf = (
  text: string,
  context: Pick<Context, 'words' | 'titleOf' | 'reply'>,
): readonly (string | Link)[] =>
  splitAtMentions(text).map((piece) => (typeof piece === 'string' ? piece : mentioned(piece.topic, context)));

function mentioned(
  topic: string,
  { words, titleOf, reply }: Pick<Context, 'words' | 'titleOf' | 'reply'>,
): string | Link {
  const title = titleOf(topic);
  return reply?.page === undefined
    ? fill(words['guide.mentionedTitle'], { title })
    : { title, url: addressOn(reply.page, topic) };
}
