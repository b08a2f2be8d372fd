import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { readMatches, typed } from './espanso-file';
import { everyRequest, show, showUnwrapped } from './requests';

/** As espanso's own reader of match files calls them; it takes no others. */
const fields = ['trigger', 'label', 'replace', 'force_mode'];

test.each(everyRequest)('$name: one match that pastes the reply', async ({ argv }) => {
  const matches = readMatches(await show('espanso', argv));
  expect(matches).toHaveLength(1);
  expect(matches.map(({ replace }) => typed(replace))).toEqual([(await showUnwrapped(argv)).trimEnd()]);
  expect(matches.map((match) => Object.keys(match))).toEqual([fields]);
  expect(matches.map(({ force_mode }) => force_mode)).toEqual(['clipboard']);
});

test('the exported library: every topic once, no trigger begins another one', async () => {
  const { code, files, stderr } = await run(['export', 'kit', '--format', 'espanso']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const triggers = languages.flatMap((language) =>
    readMatches(files[`kit/${language}/espanso.yml`] ?? '').map(({ trigger }) => trigger),
  );
  expect(triggers).toEqual(
    languages.flatMap((language) => source.topics.map(({ id }) => `:signin-${id}-${language}`)),
  );
  // espanso types as soon as a trigger is complete: a longer one could never be reached.
  for (const trigger of triggers) {
    expect(triggers.filter((other) => other.startsWith(trigger))).toEqual([trigger]);
  }
});

test('a single step has a trigger and a label of its own', async () => {
  const guide = [source.topics[0]?.id ?? '', '--lang', 'en'];
  const [whole, ...steps] = await Promise.all(
    [[], ['--step', '1'], ['--step', '2']].map(async (step) => {
      const [match] = readMatches(await show('espanso', [...guide, ...step]));
      return match;
    }),
  );
  for (const key of ['trigger', 'label'] as const)
    expect(new Set([whole, ...steps].map((match) => match?.[key])).size).toBe(3);
  for (const step of steps) expect(step?.trigger.startsWith(whole?.trigger ?? '')).toBe(false);
});
