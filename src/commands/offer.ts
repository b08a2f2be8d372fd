import type { Edition } from '../catalogue/edition';
import type { Options } from '../command-line/options';
import type { GuidePlace } from '../guide/session';
import type { Match } from '../reading/reading';
import { accessibleReason } from '../terminal/accessibility';
import { hasColour } from '../terminal/colour';
import { textWidth } from '../terminal/plain-style';
import { wrap } from '../terminal/wrap';
import type { World } from '../world';

/** Asks which of the guides is meant that fit somebody’s words. @returns undefined where none of them is */
export async function offerGuides(
  guides: readonly Match[],
  options: Options,
  world: World,
  { words }: Edition,
): Promise<GuidePlace | undefined> {
  const asker = await world.openAsker({
    accessible: accessibleReason(options.accessible === true, world.env) !== undefined,
    colour: hasColour(options, world.env, world.stderr.isTerminal),
    wrap: (text) => wrap(text, textWidth(world.stderr) - 1),
  });
  try {
    const choices = [
      ...guides.map(({ topic, title }) => ({ id: topic, label: title })),
      { id: none, label: words['offer.none'] },
    ];
    const reply = await asker.choose({ message: words['offer.question'], choices, canGoBack: false }, words);
    const topic = reply.kind === 'answer' && reply.value !== none ? reply.value : undefined;
    return topic === undefined ? undefined : { kind: 'guide', topic, code: null };
  } finally {
    asker.close();
  }
}

const none = 'none';
