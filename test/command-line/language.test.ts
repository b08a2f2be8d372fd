import { describe, expect, test } from 'vitest';
import { library, run } from '../helpers/fake-world';

/** The language in which the program answers: told by the title of a guide. */
async function answeredIn(argv: readonly string[], env: Record<string, string>, intl = 'en-US') {
  const { code, stdout, stderr } = await run([...argv, 'locked-account'], { env, intlLocale: () => intl });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const titles: Record<string, string> = { 'My account is locked': 'en', 'Mon compte est verrouillé': 'fr' };
  return titles[stdout.split('\n')[0] ?? ''];
}

describe('the environment chooses the language', () => {
  test.each<[string, Record<string, string>, string, ('en' | 'fr')?]>([
    ['nothing set, Intl English', {}, 'en-US', 'en'],
    ['nothing set, Intl French', {}, 'fr-FR', 'fr'],
    ['nothing set, Intl Canadian French', {}, 'fr-CA', 'fr'],
    ['nothing set, Intl Esperanto', {}, 'eo', 'en'],
    ['only the general locale', { LANG: 'fr_FR.UTF-8' }, 'en-US', 'fr'],
    ['a locale with a modifier', { LANG: 'fr_FR@euro' }, 'en-US', 'fr'],
    ['a locale with charset and modifier', { LANG: 'fr_BE.ISO-8859-15@euro' }, 'en-US', 'fr'],
    ['a bare language', { LANG: 'fr' }, 'en-US', 'fr'],
    ['upper case', { LANG: 'FR_fr.utf8' }, 'en-US', 'fr'],
    ['a BCP 47 tag in a variable', { LANG: 'fr-CA' }, 'en-US', 'fr'],
    ['a script and a region', { LANG: 'fr-Latn-CH' }, 'en-US', 'fr'],
    ['an English locale beats a French Intl', { LANG: 'en_GB.UTF-8' }, 'fr-FR', 'en'],
    ['LC_MESSAGES beats LANG', { LC_MESSAGES: 'fr_FR', LANG: 'en_US' }, 'en-US', 'fr'],
    ['LC_ALL beats LC_MESSAGES', { LC_ALL: 'en_US', LC_MESSAGES: 'fr_FR' }, 'fr-FR', 'en'],
    ['LC_ALL beats LANG', { LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'fr'],
    ['LANGUAGE beats LC_ALL', { LANGUAGE: 'fr', LC_ALL: 'en_US.UTF-8' }, 'en-US', 'fr'],
    ['the first known one of a list', { LANGUAGE: 'eo:fr:en', LANG: 'en_US' }, 'en-US', 'fr'],
    ['a list that begins with English', { LANGUAGE: 'en:fr', LANG: 'fr_FR' }, 'fr-FR', 'en'],
    ['a list with empty places', { LANGUAGE: '::fr:', LANG: 'en_US' }, 'en-US', 'fr'],
    ['a list of unknown ones only', { LANGUAGE: 'eo:vo', LANG: 'fr_FR' }, 'en-US', 'fr'],
    ['a list is ignored in the locale C', { LANGUAGE: 'fr', LANG: 'C' }, 'fr-FR', 'en'],
    ['a list is ignored in C.UTF-8', { LANGUAGE: 'fr', LC_ALL: 'C.UTF-8' }, 'fr-FR', 'en'],
    ['a list is ignored in POSIX', { LANGUAGE: 'fr', LC_ALL: 'POSIX', LANG: 'fr_FR' }, 'fr-FR', 'en'],
    ['a list counts where C is overruled', { LANGUAGE: 'fr', LC_ALL: 'en_US', LANG: 'C' }, 'en-US', 'fr'],
    ['the locale C', { LANG: 'C' }, 'fr-FR', 'en'],
    ['the locale C.UTF-8', { LANG: 'C.UTF-8' }, 'fr-FR', 'en'],
    ['the locale POSIX', { LC_ALL: 'POSIX', LANG: 'fr_FR' }, 'fr-FR', 'en'],
    [
      'the program’s variable beats all others',
      { SIGNIN_HELP_LANG: 'fr', LANGUAGE: 'en', LC_ALL: 'en_US' },
      'en',
      'fr',
    ],
    ['the program’s variable beats C', { SIGNIN_HELP_LANG: 'fr', LC_ALL: 'C' }, 'en-US', 'fr'],
    ['the program’s variable as a locale', { SIGNIN_HELP_LANG: 'fr_CA.UTF-8', LANG: 'en_US' }, 'en-US', 'fr'],
    ['the program’s variable in English', { SIGNIN_HELP_LANG: 'en-GB', LANG: 'fr_FR' }, 'fr-FR', 'en'],
    ['an unknown program’s variable', { SIGNIN_HELP_LANG: 'eo', LANG: 'fr_FR' }, 'en-US', 'fr'],
    ['an empty program’s variable', { SIGNIN_HELP_LANG: '', LANG: 'fr_FR' }, 'en-US', 'fr'],
    ['an empty LANGUAGE', { LANGUAGE: '', LANG: 'fr_FR' }, 'en-US', 'fr'],
    ['an empty LC_ALL', { LC_ALL: '', LANG: 'fr_FR' }, 'en-US', 'fr'],
    ['an empty LC_ALL before C', { LC_ALL: '', LC_MESSAGES: '', LANG: 'C' }, 'fr-FR', 'en'],
    [
      'everything empty',
      { SIGNIN_HELP_LANG: '', LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: '' },
      'fr-FR',
      'fr',
    ],
    ['a locale that no machine has', { LC_ALL: 'xx_YY' }, 'en-US', 'en'],
    ['a value that is no tag', { LANG: 'fr--FR' }, 'en-US', 'en'],
    ['a value of symbols', { LANG: '…/../fr' }, 'en-US', 'en'],
    ['a language whose tag begins alike', { LANG: 'frr_DE' }, 'en-US', 'en'],
    [
      'other locale variables do not count',
      { LC_CTYPE: 'fr_FR', LC_TIME: 'fr_FR', LANG: 'en_US' },
      'en-US',
      'en',
    ],
  ])('%s', async (_, env, intl, language) => {
    expect(await answeredIn([], env, intl)).toBe(language);
  });
});

describe('--lang comes first', () => {
  /** The languages to choose from, as a language lists them. */
  const known = (tag: string) =>
    new Intl.ListFormat(tag, { type: 'disjunction' }).format(
      Object.entries(library.languages).map(([other, name]) => `${other} (${name})`),
    );

  test.each([
    ['fr', 'fr'],
    ['en', 'en'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['fr-Latn-CA', 'fr'],
    ['en-GB', 'en'],
    ['fr_FR.UTF-8', 'fr'],
    ['fr_FR@euro', 'fr'],
    ['C', 'en'],
    ['POSIX', 'en'],
  ])('--lang %s', async (tag, language) => {
    const other = language === 'fr' ? 'en' : 'fr';
    const env = { SIGNIN_HELP_LANG: other, LANGUAGE: other, LC_ALL: `${other}_XX.UTF-8` };
    expect(await answeredIn(['--lang', tag], env, other)).toBe(language);
    expect(await answeredIn([`--lang=${tag}`], env, other)).toBe(language);
    expect(await answeredIn([`-l${tag}`], env, other)).toBe(language);
  });

  test('the last one counts', async () => {
    expect(await answeredIn(['--lang', 'fr', '--lang', 'en'], { LANG: 'fr' })).toBe('en');
  });

  test.each(['', 'eo', 'zz-fr', 'fr--CA', '-fr', 'français', 'fr CA', '*', 'f', 'english', '../fr'])(
    '--lang “%s” leads nowhere: an error that names the languages',
    async (tag) => {
      const french = await run([`--lang=${tag}`, 'locked-account'], { env: { LANG: 'fr_FR.UTF-8' } });
      expect(french).toMatchObject({ code: 2, stdout: '' });
      expect(french.stderr).toBe(
        `signin-help: la langue «\u00a0${tag}\u00a0» n’existe pas ici. Choisissez ${known('fr')}.\n`,
      );
      const english = await run([`--lang=${tag}`, 'list'], { env: { LANG: 'C' } });
      expect(english).toMatchObject({ code: 2, stdout: '' });
      expect(english.stderr).toBe(`signin-help: there is no language “${tag}”. Choose ${known('en')}.\n`);
    },
  );

  test('an error is in the language of --lang, wherever it stands', async () => {
    for (const argv of [
      ['--format', 'pdf', '--lang', 'fr'],
      ['-lfr', '--format', 'pdf'],
      ['--nosuch', '--lang=fr-CA'],
      ['list', '--format', 'pdf', '-l', 'fr'],
    ]) {
      const { code, stderr } = await run(argv);
      expect([argv, code, stderr]).toEqual([argv, 2, expect.stringMatching(/ «\u00a0.*\u00a0»/)]);
    }
  });
});
