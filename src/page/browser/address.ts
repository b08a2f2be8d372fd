import type { Edition } from '../../catalogue/edition';
import type { Context } from '../../conversation/context';
import { guideFor } from '../../conversation/guide-blocks';
import { onTo, restart } from '../../conversation/moves';
import { guideAt, type Place, type State } from '../../conversation/state';
import { nameOfCode } from '../../guide/guide-code';
import { addressWithin, nameWithin } from '../../guide/page-address';
import { placeIn } from '../../guide/reading-place';

/** What stands in an address instead of the number of a step: every step at once. */
const everyStep = 'all';

/** The part of an address behind its number sign for a place: `#locked-account`, `#AADSTS50053/2`; empty where no guide is read. */
export function addressOf(place: Place, edition: Edition): string {
  const guide = guideAt(place);
  if (guide === undefined) return '';
  const name = guide.code === null ? undefined : nameOfCode(guide.code, edition);
  const address = addressWithin(name ?? guide.topic);
  if (place.at === 'whole') return `${address}/${everyStep}`;
  return place.at === 'step' && place.number > 1 ? `${address}/${place.number}` : address;
}

/** Where an address leads, and the name in it for which there is no guide. */
export interface Arrival {
  readonly state: State;
  readonly unknown?: string;
}

/**
 * Follows an address from where somebody is. Guides’ names and codes lead to their guides, everything else to the first question:
 * an address is never searched for.
 * @param hash the part behind the number sign, with it
 */
export function arriveAt(hash: string, from: State, context: Context): Arrival {
  const name = nameWithin(hash).trim();
  const place = name === '' ? undefined : placeNamed(name, from, context);
  if (place !== undefined) return { state: onTo(from, place) };
  // An address shows the same whatever was said before it: what the page is about, too.
  const state = { ...restart(from, context), isFirst: true };
  return name === '' ? { state } : { state, unknown: name };
}

function placeNamed(address: string, { language }: State, context: Context): Place | undefined {
  const [, name = '', part] = /^(.*?)(?:\/(\d{1,3}|all))?$/s.exec(address) ?? [];
  const reading = context.read(name, language);
  const named = reading.by === 'topic' || reading.by === 'code' ? placeIn(reading) : undefined;
  if (named === undefined) return undefined;
  const guide = { ...named, answers: [] };
  if (part === everyStep) return { at: 'whole', guide };
  const { length } = guideFor(guide, context.library.edition(language)).steps;
  return { at: 'step', guide, number: Math.min(Math.max(1, Number(part ?? 1)), length) };
}
