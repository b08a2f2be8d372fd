import { describe, expect, test } from 'vitest';
import { choice } from '../helpers/conversation';
import { type Deed, stageOf } from '../helpers/fake-stage';
import { run, type Setting } from '../helpers/fake-world';

/** Runs the program at a terminal where somebody does these things, one a question. */
async function talk(argv: readonly string[], deeds: readonly Deed[], setting: Setting = {}) {
  const { played, setting: atTerminal } = stageOf(deeds);
  const opened: string[] = [];
  const openLink = async (url: string) => void opened.push(url);
  return { ...(await run(argv, { ...atTerminal, openLink, ...setting })), ...played, opened };
}

const yes = choice('yes');
const firstLink = [yes, choice('link'), choice('link-1')];

describe('a conversation on the terminal', () => {
  test('shows view after view, and ends where one asks nothing', async () => {
    const { code, views, stdout, stderr, closed } = await talk([], [yes, '', choice('worked')]);
    expect(views.map(({ asked }) => asked === undefined)).toEqual([false, false, false, true]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(closed).toBeGreaterThan(0);
  });

  test('takes the answers of the command line, and its language', async () => {
    const { views } = await talk(['-a', 'forgot=yes', '--lang', 'fr'], ['q']);
    expect(views[0]).toMatchObject({ language: 'fr', reads: [{ kind: 'title' }, {}, { kind: 'steps' }] });
  });

  test('lines are read by what reads the command line', async () => {
    const { views } = await talk([], ['Error: AADSTS50053 here', 'q']);
    expect(JSON.stringify(views[1]?.reads)).toContain('AADSTS50053: ');
  });

  test('begins with the guides that fit the words of the command line, and with none of these', async () => {
    const { views, code } = await talk(['my', 'phone', 'is', 'lost'], [choice('none'), 'q']);
    const ids = views[0]?.asked?.choices.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => id.startsWith('guide:')).length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(['none', 'language-fr']));
    expect({ code, language: views[1]?.language }).toEqual({ code: 0, language: 'en' });
    expect(views[1]?.asked?.choices.map(({ id }) => id)).toContain('yes');
  });

  test('opens the link that was chosen', async () => {
    const { opened, views } = await talk([], [...firstLink, 'q']);
    expect(opened).toEqual([views[3]?.said?.url]);
    expect(views[3]?.said?.failed).toBe(false);
  });

  test('says the address where no browser could be opened', async () => {
    const openLink = () => Promise.reject(new Error('no browser'));
    const { views, code } = await talk([], [...firstLink, 'q'], { openLink });
    expect(views[3]?.said).toMatchObject({ failed: true, url: expect.stringMatching(/^https:/) });
    expect(code).toBe(0);
  });
});

describe('the end from outside', () => {
  test.each([
    ['Ctrl-C', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ])('%s at a question: exit code %i, how to begin again, the terminal put back', async (_, exitCode) => {
    const { code, said, stdout, closed } = await talk([], ['no', { leaves: exitCode }]);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(said.at(-1)).toBe('signin-help --lang en');
    expect(closed).toBeGreaterThan(0);
  });

  test('is said in the language that was chosen last, with the mode', async () => {
    const { said } = await talk(['--accessible'], [choice('language-fr'), { leaves: 130 }]);
    expect(said.at(-1)).toBe('signin-help --lang fr --accessible');
  });

  test('a fault puts the terminal back before it is told', async () => {
    const stdout = {
      isTerminal: false,
      write: () => {
        throw new Error('fault');
      },
    };
    const { code, closed, stderr } = await talk([], [yes], { stdout });
    expect({ code, isClosed: closed > 0 }).toEqual({ code: 1, isClosed: true });
    expect(stderr).toMatch(/^signin-help: /);
  });
});

describe('where the guide goes', () => {
  test('standard output is no terminal: the whole guide, and the end, which is said', async () => {
    const { code, views, stdout, said } = await talk([], [yes], { stdout: { isTerminal: false } });
    expect(views).toHaveLength(1);
    expect(stdout).toBe((await run(['forgotten-password'])).stdout);
    expect({ code, said: said.length }).toEqual({ code: 0, said: 1 });
  });

  test('--output: the file, which is named', async () => {
    const { files, stdout, said } = await talk(['-o', 'reply.txt'], [yes]);
    expect(stdout).toBe('');
    expect(files).toEqual({ 'reply.txt': (await run(['forgotten-password'])).stdout });
    expect(said.at(-1)).toContain('reply.txt');
  });

  test.each([['--step=2'], ['--format=markdown'], ['--reply'], ['--greet=Ana']])(
    '%s: the guide in that form',
    async (option) => {
      const { stdout, views } = await talk([option], [yes]);
      expect(views).toHaveLength(1);
      expect(stdout).toBe((await run(['forgotten-password', option])).stdout);
    },
  );

  test('the answers on the way are part of it', async () => {
    const deeds = [choice('no'), choice('partner'), choice('no-admin')];
    const { stdout } = await talk(['-f', 'json'], deeds, { stdout: { isTerminal: false } });
    expect(JSON.parse(stdout).answers).toEqual([
      { question: 'forgot', choice: 'no' },
      { question: 'problem', choice: 'partner' },
      { question: 'partner', choice: 'no-admin' },
    ]);
  });
});

describe('screen-reader mode', () => {
  const on = { accessible: true, color: false };
  const off = { accessible: false };

  test.each<[string, readonly string[], Record<string, string>, object, string?]>([
    ['off by default', [], {}, off],
    ['by the option', ['--accessible'], {}, on, '--accessible'],
    ['by the program’s variable', [], { SIGNIN_HELP_ACCESSIBLE: '1' }, on, 'SIGNIN_HELP_ACCESSIBLE'],
    ['by the general variable', [], { ACCESSIBLE: 'yes' }, on, 'ACCESSIBLE'],
    ['by a dumb terminal', [], { TERM: 'dumb' }, on, 'TERM=dumb'],
    ['the program’s variable is off', [], { SIGNIN_HELP_ACCESSIBLE: '0', ACCESSIBLE: '1' }, off],
    ['the general variable is off', [], { ACCESSIBLE: 'false' }, off],
    ['off on a dumb terminal', [], { TERM: 'dumb', ACCESSIBLE: '0' }, on, 'TERM=dumb'],
    ['off by the program’s own', [], { TERM: 'dumb', SIGNIN_HELP_ACCESSIBLE: '0', ACCESSIBLE: '1' }, off],
    ['the option first', ['--accessible'], { SIGNIN_HELP_ACCESSIBLE: 'no' }, on, '--accessible'],
  ])('%s', async (_, argv, env, stage, reason) => {
    const { options, said } = await talk(argv, ['q'], { env: { LANG: 'en', ...env } });
    expect(options).toMatchObject([stage]);
    expect(said.filter((line) => line.includes(`(${reason})`))).toHaveLength(reason === undefined ? 0 : 1);
  });
});
