import type { Passage } from './edition';
import type { Condition, PassageSource, Text } from './source';

/** A paragraph as it is written: its texts, one a language, apart from the readers that it is for. */
export function passageOf({ onlyFor, notFor, otherwise, ...text }: PassageSource): Passage<Text> {
  const given = Object.entries({ onlyFor, notFor, otherwise }).filter(([, value]) => value !== undefined);
  const condition: Condition = Object.fromEntries(given);
  return { text, ...condition };
}
