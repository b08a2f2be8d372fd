import { describe, expect, test } from 'vitest';
import { keys, openProgram } from '../helpers/terminal';

const languages = [
  {
    language: 'en',
    forgot: 'Have you forgotten your password?',
    problem: 'What happens when you sign in?',
    next: 'What would you like to do next?',
    guide: 'I forgot my password',
    yes: '1. Yes',
    other: 'Continuer en français',
    otherForgot: 'Avez-vous oublié votre mot de passe',
    locked: 'My account is locked',
    finish: '6. Finish',
  },
  {
    language: 'fr',
    forgot: 'Avez-vous oublié votre mot de passe ?',
    problem: 'Que se passe-t-il quand vous vous connectez ?',
    next: 'Que voulez-vous faire maintenant ?',
    guide: 'J’ai oublié mon mot de passe',
    yes: '1. Oui',
    other: 'Continue in English',
    otherForgot: 'Have you forgotten your password?',
    locked: 'Mon compte est verrouillé',
    finish: '6. Terminer',
  },
] as const;

const seen = (text: string) => (terminal: { history(): readonly string[] }) =>
  terminal.history().join('\n').includes(text);
const atCursor = (text: string) => (terminal: { cursorLine(): string }) =>
  terminal.cursorLine().includes(text);

describe.each(languages)('a conversation in $language', (words) => {
  const open = (...argv: string[]) => openProgram(['--lang', words.language, ...argv]);

  test('the first screen: the question, numbered choices, the other language, the keys', async () => {
    const terminal = await open().waitFor(words.other);
    expect(terminal.lines().join('\n')).toMatchSnapshot();
  });

  test('Enter takes the choice that the cursor stands at, and the guide follows', async () => {
    const terminal = await open().waitFor(atCursor(words.yes));
    terminal.press(keys.enter);
    await terminal.waitFor(words.next);
    expect(seen(words.guide)(terminal)).toBe(true);
  });

  test('arrows move, and go round at both ends; Home and End jump', async () => {
    const terminal = await open().waitFor(atCursor('1. '));
    const moves = [
      [keys.down, '2. '],
      [keys.up, '1. '],
      [keys.up, '4. '],
      [keys.down, '1. '],
      [keys.end, '4. '],
      [keys.home, '1. '],
    ] as const;
    for (const [key, choice] of moves) {
      terminal.press(key);
      await terminal.waitFor((now) => atCursor(choice)(now) && now.cursorColumn() === 0);
    }
  });

  test.each([
    ['1', 'next'],
    ['2', 'problem'],
    ['3', 'problem'],
    ['4', 'otherForgot'],
    ['y', 'next'],
    ['o', 'next'],
    ['n', 'problem'],
    ['N', 'problem'],
  ] as const)('the key %s leads on', async (key, place) => {
    const terminal = await open().waitFor(words.forgot);
    terminal.press(key);
    await terminal.waitFor(words[place]);
  });

  test('? hides the keys and shows them again; a key that means nothing shows them', async () => {
    const shown = words.language === 'en' ? 'Keys:' : 'Touches :';
    const terminal = await open().waitFor(shown);
    terminal.press('?');
    await terminal.waitFor((now) => !now.text().includes(shown));
    terminal.press('?');
    await terminal.waitFor(shown);
    terminal.press('?');
    await terminal.waitFor((now) => !now.text().includes(shown));
    terminal.press('x');
    await terminal.waitFor(shown);
  });

  test.each(['b', 'r'])('%s goes back to the question before, which offers the answer given', async (key) => {
    const terminal = await open().waitFor(words.forgot);
    terminal.press('2');
    await terminal.waitFor(words.problem);
    terminal.press(key);
    await terminal.waitFor(atCursor('2. '));
    await terminal.waitFor(words.other);
  });

  test('q ends with 0', async () => {
    const terminal = await open().waitFor(words.forgot);
    terminal.press('q');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
  });

  test('after the guide: another language keeps the answers', async () => {
    const terminal = await open().waitFor(words.forgot);
    terminal.press('2');
    await terminal.waitFor(words.problem);
    terminal.press('2');
    await terminal.waitFor(words.finish);
    terminal.press('5');
    const other = languages.find(({ language }) => language !== words.language) ?? words;
    await terminal.waitFor(other.finish);
    expect(seen(other.locked)(terminal)).toBe(true);
  });

  test.each([
    ['2', 'problem', 'still stuck asks what happens'],
    ['3', 'forgot', 'going back asks the last question again'],
    ['4', 'forgot', 'starting again asks the first question'],
    ['b', 'forgot', 'b goes back'],
  ] as const)('after the guide: %s leads to %s: %s', async (key, place, _) => {
    const terminal = await open().waitFor(words.forgot);
    terminal.press('1');
    await terminal.waitFor(words.finish);
    terminal.press(key);
    await terminal.waitFor((now) =>
      now.cursorLine().includes('1. ') ? now.text().includes(words[place]) : false,
    );
  });

  test('after the guide: Enter finishes', async () => {
    const terminal = await open().waitFor(atCursor(words.yes));
    terminal.press(keys.enter);
    await terminal.waitFor(atCursor(words.finish));
    terminal.press(keys.enter);
    expect(await terminal.ended()).toBe(0);
  });

  test('keys typed before their questions are drawn all count', async () => {
    const terminal = await open().waitFor(words.forgot);
    terminal.press('22b', '2', '6');
    expect(await terminal.ended()).toBe(0);
    expect(seen(words.locked)(terminal)).toBe(true);
  });
});

test('ten choices: 1 waits for another digit or Enter', async () => {
  const terminal = await openProgram(['-a', 'forgot=no']).waitFor('10. Continuer en français');
  terminal.press('1', '0');
  await terminal.waitFor('Que se passe-t-il');
});

describe('an Enter behind the number or the letter that answered', () => {
  const first = 'Have you forgotten your password?';
  const second = 'What happens when you sign in?';
  const third = 'What is wrong with the password?';
  const open = () => openProgram(['--lang', 'en']).waitFor(atCursor('1. Yes'));
  const atSecond = atCursor('1. My password has expired');
  /** Answers by moving down show which question they answered. */
  const movesDown = async (terminal: Awaited<ReturnType<typeof open>>, to: string) => {
    terminal.press(keys.down);
    await terminal.waitFor(atCursor(to));
  };

  test.each([['2'], ['n'], ['3']])('%s Enter answers one question', async (typed) => {
    const terminal = await open();
    terminal.press(typed, keys.enter);
    await terminal.waitFor(atSecond);
    await movesDown(terminal, '2. My account is locked');
    expect(terminal.text()).not.toContain(third);
  });

  test('pressed once the next question is there, too', async () => {
    const terminal = await open();
    terminal.press('2');
    await terminal.waitFor(atSecond);
    terminal.press(keys.enter);
    await movesDown(terminal, '2. My account is locked');
  });

  test('1 Enter shows the guide and does not finish', async () => {
    const terminal = await open();
    terminal.press('1', keys.enter);
    await terminal.waitFor(atCursor('6. Finish'));
    terminal.press(keys.up);
    await terminal.waitFor(atCursor('5. Continuer en français'));
  });

  test('typed ahead of several questions, each is dropped', async () => {
    const terminal = await open();
    terminal.press('2\r1\r');
    await terminal.waitFor(third);
    await movesDown(terminal, '2. My new password is refused');
  });

  test.each([
    ['more than a second later', 1100, []],
    ['behind another key', 0, [keys.down, keys.up]],
    ['behind the Enter that is dropped', 0, [keys.enter]],
  ] as const)('counts when it comes %s', async (_, milliseconds, before) => {
    const terminal = await open();
    terminal.press('2');
    await terminal.waitFor(atSecond);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    terminal.press(...before, keys.enter);
    await terminal.waitFor(third);
  });

  test('counts behind an answer that was given by Enter', async () => {
    const terminal = await open();
    terminal.press(keys.down, keys.enter, keys.enter);
    await terminal.waitFor(third);
    expect(seen(`${first} No`)(terminal) && seen(`${second} My password`)(terminal)).toBe(true);
  });

  test('counts where the number could have gone on', async () => {
    const terminal = await openProgram(['--lang', 'en', '-a', 'forgot=no']).waitFor(atSecond);
    terminal.press('1', keys.enter);
    await terminal.waitFor(third);
  });
});
