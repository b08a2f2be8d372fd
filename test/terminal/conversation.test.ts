import { describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { active, activeIs, asks, spokenIn, wasShown } from '../helpers/spoken';
import { keys, openProgram } from '../helpers/terminal';

describe.each(languages)('a conversation in lists in %s', (language) => {
  const spoken = spokenIn(language);
  const { first, second, next, choices, words, guide } = spoken;
  const open = (...argv: string[]) =>
    openProgram(['--lang', language, ...argv], { rows: 24 }).waitFor(asks(first));

  // Keys do the same whatever the language is.
  const testKeys = test.runIf(language === languages[0]);

  test('the first screen: what this is, the question, numbered choices with the other language, the keys', async () => {
    // The keys are drawn last: a screen may come in pieces.
    const terminal = await (await open()).waitFor(words['ask.keys']);
    const lines = terminal.lines();
    const question = lines.indexOf(first);
    expect(lines.slice(0, question).join(' ').replace(/\s+/g, ' ').trim()).toBe(
      words['talk.about'].replace(/\s+/g, ' '),
    );
    expect(lines.slice(question + 1, question + 1 + choices.length).map((line) => line.slice(2))).toEqual(
      choices,
    );
  });

  test('the documented path: two lines lead to the address where a password is reset', async () => {
    const terminal = await open();
    terminal.press(words['answer.yes'].split(' ').at(-1) ?? '', keys.enter);
    await terminal.waitFor((now) => wasShown(guide)(now) && asks(next)(now));
    terminal.press(keys.enter);
    await terminal.waitFor((now) => /https:\S*password/.test(now.lines().join('')));
  });

  testKeys('digits do not answer: what is typed stands beside the question, and Enter sends it', async () => {
    const terminal = await open();
    terminal.press('2');
    await terminal.waitFor((now) => now.cursorLine() === `${first} 2` && active(now) === choices[1]);
    terminal.press(keys.backspace);
    await terminal.waitFor((now) => now.cursorLine() === first && activeIs(choices[0] ?? '')(now));
    terminal.press('2', keys.enter);
    await terminal.waitFor(asks(second));
  });

  testKeys('arrows move, Enter takes the active choice', async () => {
    const terminal = await open();
    terminal.press(keys.down);
    await terminal.waitFor(activeIs('2. '));
    terminal.press(keys.up);
    await terminal.waitFor(activeIs('1. '));
    terminal.press(keys.down, keys.enter);
    await terminal.waitFor(asks(second));
  });

  testKeys('lines typed ahead answer the questions in their order, and none answers two', async () => {
    const terminal = await open();
    terminal.press('no\rb\r2\rlocked-account\r\r');
    await terminal.waitFor(
      (now) => wasShown(spoken.titles['locked-account'] ?? '')(now) && now.text().includes('2 '),
    );
    await terminal.waitFor(asks(next));
    terminal.press('b\rb\rb\rq\r');
    expect(await terminal.ended()).toBe(0);
  });

  testKeys('lines typed before the program has begun are not lost', async () => {
    const terminal = openProgram(['--lang', language]);
    terminal.press('2\r');
    await terminal.waitFor(asks(second));
  });

  test('a word that fits several choices asks which', async () => {
    const terminal = await openProgram(['--lang', language, '-a', 'forgot=no']).waitFor(asks(second));
    const labels = spoken.secondChoices.map(
      (label): readonly string[] => label.toLowerCase().match(/\p{L}{4,}/gu) ?? [],
    );
    const shared = labels.flat().find((word) => labels.filter((label) => label.includes(word)).length > 1);
    terminal.press(shared ?? '', keys.enter);
    await terminal.waitFor(asks(words['talk.which']));
  });

  test('? shows how to answer; what nobody knows is said, and asked again', async () => {
    const terminal = await open();
    terminal.press('2', keys.enter);
    await terminal.waitFor(asks(second));
    terminal.press('?', keys.enter);
    await terminal.waitFor(words['ask.keys'].replace(/\s+/g, ' '));
    terminal.press('xyzzy', keys.enter);
    await terminal.waitFor((now) => now.text().includes('xyzzy”') || now.text().includes('xyzzy »'));
    await terminal.waitFor(asks(second));
  });

  testKeys('q ends with 0, and gives the terminal back', async () => {
    const terminal = await open();
    terminal.press('q', keys.enter);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
  });

  test('it worked: the command to come back, and the sources', async () => {
    const terminal = await open();
    terminal.press('1', keys.enter);
    await terminal.waitFor(asks(next));
    terminal.press('2', keys.enter);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.text()).toContain(`signin-help forgotten-password --lang ${language}`);
    expect(terminal.text()).toContain(words['guide.sources']);
  });
});

test('the other language is offered in its own words, and goes on from there', async () => {
  const terminal = await openProgram(['--lang', 'en']).waitFor(asks(spokenIn('en').first));
  terminal.press('4', keys.enter);
  await terminal.waitFor(asks(spokenIn('fr').first));
});

test('at the question for a code nothing is preselected that leaves it', async () => {
  const { code, toCode, words } = spokenIn('en');
  const terminal = await openProgram(['--lang', 'en', '-a', toCode]).waitFor(asks(code));
  await terminal.waitFor((now) => active(now) === words['ask.wait']);
  terminal.press(keys.enter);
  await terminal.waitFor((now) => now.text().includes(words['talk.code']) && asks(code)(now));
});
