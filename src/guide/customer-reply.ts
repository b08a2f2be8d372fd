import { guideOfLastResort, type Words } from '../catalogue/source';
import { fill } from '../catalogue/words';
import type { Greeting } from './greeting';
import type { Guide } from './guide';
import { codeNotes, type GuideCode } from './guide-code';
import { mentionsIn } from './mention';
import { addressOn } from './page-address';

/** What is asked of a reply. */
export interface ReplyWish {
  /** Without it, nobody is greeted. */
  readonly greeting?: Greeting;
  /** Where the customer finds the page with every guide (`--page-url`). */
  readonly page?: string;
}

/**
 * A guide as it is said to a customer, who has neither the program nor the other guides: a text that names one is left
 * out, unless there is a page where it can be read.
 */
export interface CustomerReply {
  readonly subject: string;
  /** What is said before the steps: what the error code means, and what now follows. */
  readonly opening: readonly string[];
  readonly steps: Guide['steps'];
  readonly ifItFails: readonly string[];
  readonly closing: string;
  /** The address of this guide on the page; null where there is no page. */
  readonly address: string | null;
}

/**
 * Says a guide to a customer.
 * @param stepCount how many steps the whole guide has; of a single one, the reply says no more than that
 */
export function replyOf(guide: Guide, { page }: ReplyWish, words: Words, stepCount: number): CustomerReply {
  // Who gets a reply from support is not to be sent there.
  const canRead = (text: string) => {
    const named = mentionsIn(text);
    return named.length === 0 || (page !== undefined && !named.includes(guideOfLastResort));
  };
  const isWhole = guide.steps.length === stepCount;
  const code = guide.code === null ? [] : [meaningOf(guide.code, words)];
  // What is noted for support is for the agent to ask.
  const notes = codeNotes(guide.code?.id ?? null, guide.otherCodes, words);
  return {
    subject: guide.subject,
    opening: [...code, words[guide.steps.length === 1 ? 'reply.openingOne' : 'reply.opening']],
    steps: guide.steps.map((step) => ({ ...step, text: step.text.filter(canRead) })),
    ifItFails: isWhole ? guide.ifItFails.filter((text) => canRead(text) && !notes.includes(text)) : [],
    closing: words['reply.closing'],
    address:
      page === undefined
        ? null
        : addressOn(page, guide.matched.known ? (guide.code?.id ?? guide.topic) : guide.topic),
  };
}

/** What is said of codes that are not known names the code already. */
const meaningOf = ({ id, meaning }: GuideCode, words: Words): string =>
  meaning.includes(id) ? meaning : `${fill(words['reply.code'], { code: id })} ${meaning}`;
