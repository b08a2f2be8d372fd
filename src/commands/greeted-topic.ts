import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { commands } from '../command-line/options';
import { readerOf } from '../reading/reader';

/**
 * `--greet locked-account` takes for a name what was to be the topic.
 * @throws {Failure} `error.greetedTopic`, `error.greetedCommand`
 */
export function refuseGreetedTopic(greeted: string, editions: readonly [Edition, ...Edition[]]): void {
  if (commands.some(({ name }) => name === greeted))
    throw new Failure('error.greetedCommand', { command: greeted });
  const { by } = readerOf(editions)(greeted);
  if (by === 'topic' || by === 'code') throw new Failure('error.greetedTopic', { topic: greeted });
}
