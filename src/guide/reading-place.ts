import type { Reading } from '../reading/reading';
import type { GuidePlace } from './place';

/** The guide that a text leads to by its name, a code, or a message; undefined where it does not. */
export function placeIn(reading: Extract<Reading, { by: 'topic' | 'code' }>): GuidePlace;
export function placeIn(reading: Reading): GuidePlace | undefined;
export function placeIn(reading: Reading): GuidePlace | undefined {
  switch (reading.by) {
    case 'topic':
      return placed(reading.topic, null, { by: 'topic', others: [], nearest: [] });
    case 'message':
      return placed(reading.topic, null, {
        by: 'message',
        others: reading.others,
        nearest: [],
        origin: reading.origin,
      });
    case 'code': {
      const { id, topic, nearest, decimal } = reading.code;
      return placed(topic, id, {
        by: 'code',
        others: reading.others,
        nearest,
        decimal,
        origin: reading.origin,
      });
    }
    default:
      return undefined;
  }
}

const placed = (topic: string, code: string | null, found: NonNullable<GuidePlace['found']>): GuidePlace => ({
  kind: 'guide',
  topic,
  code,
  found,
});
