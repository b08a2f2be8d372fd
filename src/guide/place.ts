import type { Edition } from '../catalogue/edition';
import { knownCodesOf } from '../reading/known-codes';

/** How a guide was found in what somebody brought. */
export interface Matched {
  readonly by: 'topic' | 'code' | 'message';
  /** The other codes that stood there. */
  readonly others: readonly string[];
  /** Known codes that an unknown one may have been. */
  readonly nearest: readonly string[];
  /** The decimal number that stood there for the code. */
  readonly decimal?: string | undefined;
  /** The guide for those whose text does not come from a browser. */
  readonly origin?: string | undefined;
}

/** Where the answers lead: to the next open question, or to a guide (`code` if an error code led there). */
export type Place =
  | { readonly kind: 'question'; readonly question: string }
  | {
      readonly kind: 'guide';
      readonly topic: string;
      readonly code: string | null;
      readonly found?: Matched;
    };

/** A place where there is a guide. */
export type GuidePlace = Extract<Place, { kind: 'guide' }>;

/** The guide that an error code leads to, known or not. */
export const placeOfCode = (code: string, edition: Pick<Edition, 'codes' | 'families'>): GuidePlace => ({
  kind: 'guide',
  topic: knownCodesOf(edition).described(code).topic,
  code,
});
