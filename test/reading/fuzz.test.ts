import { expect, test } from 'vitest';
import { isOneLine } from '../../src/catalogue/words';
import { run } from '../helpers/fake-world';
import { casesOf, each, patience, seed, stackTrace } from '../helpers/fuzz';
import { languages } from '../helpers/languages';
import { Random } from '../helpers/random';
import { message, repeated } from './random-message';

const counts = { messages: casesOf(400, 1500), long: casesOf(18, 60) };
/** Far more than any text should take, in milliseconds. */
const longest = 5000;

/** Whatever is brought is a guide or one sentence, and nothing of it steers the terminal. */
async function checkReading(text: string, language: string) {
  const { code, stdout, stderr } = await run(['--', text], { env: { LANG: language } });
  const shown = JSON.stringify({ text, code, stderr });
  expect([0, 2], shown).toContain(code);
  expect(stdout !== '', shown).toBe(code === 0);
  expect(`${stdout}${stderr}`.split('\n').every(isOneLine), shown).toBe(true);
  expect(`${stdout}${stderr}`, shown).not.toMatch(stackTrace);
  if (code === 2) expect(stderr, shown).toMatch(/^signin-help: [^\n]+\n(?:[^\n]+\n)*$/);
}

test(`${counts.messages} random messages: a guide, or a sentence`, { timeout: patience }, async () => {
  await each(counts.messages, 1, async (index) => {
    const random = Random.of(seed + 10, index);
    await checkReading(message(random), random.pick(languages));
  });
});

test(`${counts.long} messages that repeat themselves: none takes long`, { timeout: patience }, async () => {
  await each(counts.long, 1, async (index) => {
    const random = Random.of(seed + 11, index);
    const text = repeated(random, random.pick([1000, 20_000, 100_000]));
    const start = performance.now();
    await checkReading(text, random.pick(languages));
    expect(performance.now() - start, JSON.stringify(text.slice(0, 40))).toBeLessThan(longest);
  });
});
