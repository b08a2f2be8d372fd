import { describe, expect, test } from 'vitest';
import { type Asker, type AskerOptions, Left, type Reply } from '../../src/terminal/asker';
import { library, type Run, run, type Setting } from '../helpers/fake-world';

/** What the person does: takes a choice by its id, types a text, goes back, quits, or is interrupted. */
type Deed = string | { readonly types: string } | { readonly leaves: number };

/** What came of a conversation: each screen is the question with its choices, the one offered first in brackets. */
interface Talk extends Run {
  readonly screens: readonly string[];
  readonly messages: readonly string[];
  readonly said: readonly string[];
  readonly opened: readonly string[];
  readonly askers: readonly Partial<AskerOptions>[];
  readonly closed: boolean;
}

const terminals = {
  env: { LANG: 'en_US.UTF-8', NO_COLOR: '1' },
  inputIsTerminal: true,
  stderr: { isTerminal: true, columns: 80 },
  stdout: { isTerminal: true, columns: 80 },
} satisfies Setting;

/** Runs the program at a terminal where somebody does these things, one a question. */
async function talk(argv: readonly string[], deeds: readonly Deed[], setting: Setting = {}): Promise<Talk> {
  const left = [...deeds];
  const log = {
    screens: [] as string[],
    messages: [] as string[],
    said: [] as string[],
    opened: [] as string[],
  };
  const askers: Partial<AskerOptions>[] = [];
  let closed = false;
  const next = (canGoBack: boolean): Deed => {
    const deed = left.shift();
    if (deed === undefined) throw new Error(`Asked once more: ${log.screens.at(-1)}`);
    if (typeof deed === 'object' && 'leaves' in deed) throw new Left(deed.leaves);
    if (deed === 'back' && !canGoBack) throw new Error('There is no way back here');
    return deed;
  };
  const moveOf = (deed: Deed): Reply | undefined => (deed === 'quit' ? { kind: 'quit' } : undefined);
  const asker: Asker = {
    async choose({ message, choices, active, canGoBack }) {
      const ids = choices.map(({ id }) => (id === active ? `[${id}]` : id));
      log.screens.push(`${message} ${ids.join(' ')}${canGoBack ? ' ←' : ''}`);
      log.messages.push(message);
      const deed = next(canGoBack);
      const choice = choices.find(({ id, label }) => id === deed || label === deed);
      if (choice !== undefined) return { kind: 'answer', value: choice.id };
      if (deed === 'back') return { kind: 'back' };
      const move = moveOf(deed);
      if (move === undefined) throw new Error(`No choice “${JSON.stringify(deed)}”: ${log.screens.at(-1)}`);
      return move;
    },
    async write({ message, read, retry }) {
      log.screens.push(`${message} …`);
      log.messages.push(message);
      for (;;) {
        const deed = next(true);
        if (deed === 'back') return { kind: 'back' };
        const move = moveOf(deed);
        if (move !== undefined) return move;
        const value = typeof deed === 'object' && 'types' in deed ? read(deed.types) : undefined;
        if (value !== undefined) return { kind: 'answer', value };
        log.said.push(retry);
      }
    },
    say: (text) => void log.said.push(text),
    close: () => {
      closed = true;
    },
  };
  const outcome = await run(argv, {
    ...terminals,
    openAsker: async ({ accessible, colour }) => {
      askers.push({ accessible, colour });
      return asker;
    },
    openLink: async (url) => void log.opened.push(url),
    ...setting,
  });
  expect(left, 'what nobody asked for').toEqual([]);
  return { ...outcome, ...log, askers, closed };
}

const forgot = 'Have you forgotten your password?';
const problem = 'What happens when you sign in?';
const next = 'What would you like to do next?';
const titles = (stdout: string) =>
  [...library.edition('en').topics, ...library.edition('fr').topics]
    .flatMap(({ title }) =>
      [...stdout.matchAll(new RegExp(`^${title}$`, 'gm'))].map(({ index }) => ({ title, index })),
    )
    .toSorted((a, b) => a.index - b.index)
    .map(({ title }) => title);

describe('from the first question to the end', () => {
  test('yes shows the guide, then asks what next', async () => {
    const { code, screens, stdout, stderr, closed } = await talk([], ['yes', 'finish']);
    expect(screens).toEqual([
      `${forgot} yes no unknown language-fr`,
      `${next} link stuck back again language-fr [finish] ←`,
    ]);
    expect(titles(stdout)).toEqual(['I forgot my password']);
    expect({ code, stderr, closed }).toEqual({ code: 0, stderr: '', closed: true });
  });

  test('the same in French', async () => {
    const { screens, stdout } = await talk(['--lang', 'fr'], ['yes', 'finish']);
    expect(screens).toEqual([
      'Avez-vous oublié votre mot de passe\u202f? yes no unknown language-en',
      'Que voulez-vous faire maintenant\u202f? link stuck back again language-en [finish] ←',
    ]);
    expect(titles(stdout)).toEqual(['J’ai oublié mon mot de passe']);
  });

  test('no asks what happens, and a group asks once more', async () => {
    const { screens, stdout } = await talk([], ['no', 'account', 'wrong-account', 'finish']);
    expect(screens.slice(1, 3)).toEqual([
      `${problem} password locked-account second-step account refused fault partner code contact-support ←`,
      'What does the page say about your account? wrong-account not-in-directory unknown ←',
    ]);
    expect(titles(stdout)).toEqual(['I am using the wrong account']);
  });

  test('“I don’t know” everywhere leads to support', async () => {
    const { stdout } = await talk([], ['unknown', 'contact-support', 'finish']);
    expect(titles(stdout)).toEqual(['Contact support']);
  });

  test('answers given on the command line are not asked again', async () => {
    const { messages, stdout } = await talk(['-a', 'problem=password'], ['reset-refused', 'finish']);
    expect(messages).toEqual(['What is wrong with the password?', next]);
    expect(titles(stdout)).toEqual(['The reset page refuses me']);
  });
});

describe('the other language', () => {
  test('is offered on the first screen in its own words, and the question comes back in it', async () => {
    const { messages, stdout } = await talk([], ['Continuer en français', 'yes', 'finish']);
    expect(messages[1]).toBe('Avez-vous oublié votre mot de passe\u202f?');
    expect(titles(stdout)).toEqual(['J’ai oublié mon mot de passe']);
  });

  test('and back again, from French to English', async () => {
    const { messages } = await talk(['-l', 'fr'], ['Continue in English', 'Continuer en français', 'quit']);
    expect(messages).toEqual([
      'Avez-vous oublié votre mot de passe\u202f?',
      forgot,
      'Avez-vous oublié votre mot de passe\u202f?',
    ]);
  });

  test('after a guide shows the same guide in it; no answer is lost', async () => {
    const { stdout, messages } = await talk([], ['no', 'locked-account', 'language-fr', 'finish']);
    expect(titles(stdout)).toEqual(['My account is locked', 'Mon compte est verrouillé']);
    expect(messages).toEqual([forgot, problem, next, 'Que voulez-vous faire maintenant\u202f?']);
  });

  test('is kept when going on', async () => {
    const { messages } = await talk([], ['no', 'locked-account', 'language-fr', 'back', 'quit']);
    expect(messages.at(-1)).toBe('Que se passe-t-il quand vous vous connectez\u202f?');
  });
});

describe('going back', () => {
  test('from a guide, to its question, with its answer offered first', async () => {
    const { screens } = await talk([], ['no', 'second-step', 'back', 'quit']);
    expect(screens.at(-1)).toBe(
      `${problem} password locked-account [second-step] account refused fault partner code contact-support ←`,
    );
  });

  test('by the key, from every place to the first question; each offers its old answer', async () => {
    const { screens } = await talk([], ['no', 'fault', 'app-problem', 'back', 'back', 'back', 'quit']);
    expect(screens.slice(4)).toEqual([
      'What does the page show? stale-session service-trouble company-sign-in [app-problem] unknown ←',
      `${problem} password locked-account second-step account refused [fault] partner code contact-support ←`,
      `${forgot} yes [no] unknown language-fr`,
    ]);
  });

  test('from the question for a code', async () => {
    const { messages } = await talk([], ['no', 'code', 'back', 'quit']);
    expect(messages).toEqual([forgot, problem, 'Which error code do you see?', problem]);
  });

  test('from the list of links, without showing the guide again', async () => {
    const { messages, stdout } = await talk([], ['yes', 'link', 'back', 'finish']);
    expect(messages).toEqual([forgot, next, 'Which link?', next]);
    expect(titles(stdout)).toEqual(['I forgot my password']);
  });

  test('to another answer shows the other guide', async () => {
    const { stdout } = await talk([], ['yes', 'back', 'no', 'locked-account', 'finish']);
    expect(titles(stdout)).toEqual(['I forgot my password', 'My account is locked']);
  });

  test('and to the same answer shows the guide again', async () => {
    const { stdout } = await talk([], ['yes', 'back', 'yes', 'finish']);
    expect(titles(stdout)).toEqual(['I forgot my password', 'I forgot my password']);
  });
});

describe('going back from “still stuck”', () => {
  const menu = `${next} link stuck back again language-fr [finish] ←`;

  test('returns to the guide where it was chosen, without showing it again; its answer stays', async () => {
    const { screens, stdout } = await talk([], ['yes', 'stuck', 'back', 'back', 'quit']);
    expect(screens.slice(3)).toEqual([menu, `${forgot} [yes] no unknown language-fr`]);
    expect(titles(stdout)).toEqual(['I forgot my password']);
  });

  test('after another question, too', async () => {
    const { messages, stdout } = await talk([], ['yes', 'stuck', 'account', 'back', 'back', 'finish']);
    expect(messages.slice(2)).toEqual([problem, 'What does the page say about your account?', problem, next]);
    expect(titles(stdout)).toEqual(['I forgot my password']);
  });

  test('after another guide, shows the first one again', async () => {
    const { screens, stdout } = await talk([], ['yes', 'stuck', 'locked-account', 'back', 'back', 'finish']);
    expect(screens[4]).toMatch(/ \[locked-account\] /);
    const [forgotten, locked] = ['I forgot my password', 'My account is locked'];
    expect(titles(stdout)).toEqual([forgotten, locked, forgotten]);
  });

  test('chosen twice, leads back twice, and each answer is kept', async () => {
    const deeds = ['unknown', 'second-step', 'stuck', 'locked-account', 'stuck', 'back', 'back', 'back'];
    const { messages, screens } = await talk([], [...deeds, 'back', 'back', 'quit']);
    expect(messages.slice(6)).toEqual([next, problem, next, problem, forgot]);
    expect(screens.at(-1)).toBe(`${forgot} yes no [unknown] language-fr`);
  });

  test('keeps the language chosen meanwhile, and start again forgets the way', async () => {
    const deeds = ['yes', 'stuck', 'locked-account', 'language-fr', 'back', 'back', 'finish'];
    const { messages } = await talk([], deeds);
    expect(messages.at(-1)).toBe('Que voulez-vous faire maintenant\u202f?');
    const { screens } = await talk([], ['yes', 'stuck', 'locked-account', 'again', 'no', 'back', 'quit']);
    expect(screens.at(-1)).toBe(`${forgot} yes [no] unknown language-fr`);
  });
});

describe('after a guide', () => {
  test('start again forgets every answer, and offers none again', async () => {
    const { screens } = await talk([], ['no', 'second-step', 'back', 'second-step', 'again', 'no', 'quit']);
    expect(screens[5]).toBe(`${forgot} yes no unknown language-fr`);
    expect(screens[6]).toBe(
      `${problem} password locked-account second-step account refused fault partner code contact-support ←`,
    );
  });

  test('still stuck asks what happens', async () => {
    const { messages, stdout } = await talk([], ['yes', 'stuck', 'locked-account', 'finish']);
    expect(messages).toEqual([forgot, next, problem, next]);
    expect(titles(stdout)).toEqual(['I forgot my password', 'My account is locked']);
  });

  test('still stuck after another guide asks it too', async () => {
    const { messages } = await talk([], ['no', 'account', 'wrong-account', 'stuck', 'quit']);
    expect(messages.at(-1)).toBe(problem);
  });

  test('a link is opened, and its address is said', async () => {
    const url = 'https://passwordreset.microsoftonline.com/';
    const { screens, opened, said, code } = await talk([], ['yes', 'link', url, 'finish']);
    expect(opened).toEqual([url]);
    expect(said).toEqual(['The browser should open this address:', `${url}\n`]);
    expect(screens[2]).toMatch(/^Which link\? https:\S+business-products\S+ https:\S+ https:\S+ .* ←$/);
    expect(code).toBe(0);
  });

  test('a link that cannot be opened is said, to be copied', async () => {
    const openLink = () => Promise.reject(new Error('no browser'));
    const deeds = ['yes', 'link', 'https://partner.microsoft.com/dashboard/home', 'finish'];
    const { said, code, stderr } = await talk(['-l', 'fr'], deeds, { openLink });
    expect(said.join(' ')).toMatch(/^Impossible d’ouvrir un navigateur ici.*dashboard\/home\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('the look-up of the code is among the links', async () => {
    const url = 'https://login.microsoftonline.com/error?code=50053';
    const deeds: Deed[] = ['no', 'code', { types: '50053' }, 'link', url, 'finish'];
    expect((await talk([], deeds)).opened).toEqual([url]);
  });

  test('no list is longer than nine, for any guide', async () => {
    for (const { id } of library.edition('en').topics.filter(({ id }) => id !== 'forgotten-password')) {
      const { screens } = await talk(['-a', `problem=${id}`], ['link', 'quit']);
      for (const screen of screens)
        expect(screen.replace(/^.*\? | ←$/g, '').split(' ').length).toBeLessThan(10);
    }
  });
});

describe('an error code', () => {
  test('a whole message may be pasted', async () => {
    const typed = { types: 'AADSTS50126: Error validating credentials. Trace ID: 99' };
    const { stdout } = await talk([], ['no', 'code', typed, 'finish']);
    expect(stdout).toMatch(/^\n?I forgot my password\n\nAADSTS50126: /);
  });

  test('a text without a code asks again', async () => {
    const { said, stdout } = await talk(
      [],
      ['no', 'code', { types: 'help' }, { types: 'sspr 14' }, 'finish'],
    );
    expect(said).toEqual(['That text holds no code. A code looks like AADSTS50053 or SSPR_0014.']);
    expect(stdout).toContain('SSPR_0014: ');
  });

  test('an unknown code leads to support', async () => {
    const { stdout } = await talk([], ['no', 'code', { types: '987654' }, 'finish']);
    expect(titles(stdout)).toEqual(['Contact support']);
  });
});

describe('the end', () => {
  test.each([
    ['Ctrl-C', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s at a question: exit code %i, how to begin again, the terminal put back', async (_, exitCode) => {
    const { code, stderr, stdout, closed } = await talk([], ['no', { leaves: exitCode }]);
    expect({ code, stdout, closed }).toEqual({ code: exitCode, stdout: '', closed: true });
    expect(stderr.replaceAll('\n', ' ')).toBe(
      'Stopped. Nothing was stored. To begin again: npx signin-help --lang en ',
    );
  });

  test('leaving is said in the language that was chosen last', async () => {
    const { stderr } = await talk([], ['language-fr', { leaves: 130 }]);
    expect(stderr).toMatch(/^Programme arrêté\..*--lang fr\n$/s);
  });

  test('leaving at a terminal that is gone is no second failure', async () => {
    const gone = {
      stderr: {
        ...terminals.stderr,
        write: () => {
          throw new Error('gone');
        },
      },
    };
    expect((await talk([], [{ leaves: 129 }], gone)).code).toBe(129);
  });

  test('q ends at any place with exit code 0', async () => {
    for (const deeds of [
      ['quit'],
      ['no', 'quit'],
      ['yes', 'quit'],
      ['yes', 'link', 'quit'],
      ['no', 'code', 'quit'],
    ]) {
      expect(await talk([], deeds)).toMatchObject({ code: 0, stderr: '', closed: true });
    }
  });

  test('a fault puts the terminal back before it is told', async () => {
    const stdout = {
      ...terminals.stdout,
      write: () => {
        throw new Error('fault');
      },
    };
    const { code, stderr, closed } = await talk([], ['yes'], { stdout });
    expect({ code, closed }).toEqual({ code: 1, closed: true });
    expect(stderr).toMatch(/^signin-help: something went wrong/);
  });
});

describe('where the guide goes', () => {
  test('standard output is no terminal: one guide, no menu', async () => {
    const { code, screens, stdout } = await talk([], ['yes'], { stdout: { isTerminal: false } });
    expect(screens).toHaveLength(1);
    expect(stdout).toBe((await run(['forgotten-password'])).stdout);
    expect(code).toBe(0);
  });

  test('--output: the file, one guide, no menu', async () => {
    const { files, stdout, screens } = await talk(['-o', 'reply.txt'], ['yes']);
    expect(screens).toHaveLength(1);
    expect(stdout).toBe('');
    expect(files).toEqual({ 'reply.txt': (await run(['forgotten-password'])).stdout });
  });

  test('formats and the answers on the way', async () => {
    const deeds = ['no', 'partner', 'no-admin'];
    const { stdout } = await talk(['-f', 'json'], deeds, { stdout: { isTerminal: false } });
    expect(JSON.parse(stdout).answers).toEqual([
      { question: 'forgot', choice: 'no' },
      { question: 'problem', choice: 'partner' },
      { question: 'partner', choice: 'no-admin' },
    ]);
  });
});

describe('screen-reader mode', () => {
  const on = { accessible: true, colour: false };

  test.each<[string, readonly string[], Record<string, string>, object, string?]>([
    ['off by default', [], {}, { accessible: false }],
    ['by the option', ['--accessible'], {}, on, '--accessible'],
    ['by the program’s variable', [], { SIGNIN_HELP_ACCESSIBLE: '1' }, on, 'SIGNIN_HELP_ACCESSIBLE'],
    ['by the general variable', [], { ACCESSIBLE: 'yes' }, on, 'ACCESSIBLE'],
    ['by a dumb terminal', [], { TERM: 'dumb' }, on, 'TERM=dumb'],
    [
      'the program’s variable is off',
      [],
      { SIGNIN_HELP_ACCESSIBLE: '0', ACCESSIBLE: '1' },
      { accessible: false },
    ],
    ['the general variable is off', [], { ACCESSIBLE: 'false' }, { accessible: false }],
    [
      'the general variable is off on a dumb terminal',
      [],
      { TERM: 'dumb', ACCESSIBLE: '0' },
      on,
      'TERM=dumb',
    ],
    [
      'the program’s variable is off on a dumb terminal',
      [],
      { TERM: 'dumb', SIGNIN_HELP_ACCESSIBLE: '0', ACCESSIBLE: '1' },
      { accessible: false },
    ],
    [
      'the option beats a variable that is off',
      ['--accessible'],
      { SIGNIN_HELP_ACCESSIBLE: 'no' },
      on,
      '--accessible',
    ],
  ])('%s', async (_, argv, env, asker, reason) => {
    const { askers, said } = await talk(argv, ['quit'], { env: { LANG: 'en', ...env } });
    expect(askers).toMatchObject([asker]);
    expect(said).toEqual(reason === undefined ? [] : [`Screen-reader mode is on (${reason}).`]);
  });
});
