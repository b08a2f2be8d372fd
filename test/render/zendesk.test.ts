import { describe, expect, test } from 'vitest';
import { renderGreeting } from './greeted';
import { parseHtml } from './html-tree';
import { applyLiquid, commentOf, readMacro } from './macro';
import { everyGuide, everyReply, show } from './requests';

const macroOf = async (argv: readonly string[]) => readMacro(await show('zendesk', argv));

test.each([...everyGuide, ...everyReply.filter(({ argv }) => !argv.includes('--greet'))])(
  '$name: a public reply that Liquid leaves as it is and that reads like the reply in HTML',
  async ({ argv }) => {
    const macro = await macroOf(argv);
    const comment = commentOf(macro);
    expect(macro).toMatchObject({ active: true, restriction: null });
    expect(macro.actions.map(({ field }) => field)).toEqual(['comment_value_html', 'comment_mode_is_public']);
    expect(macro.actions[1]?.value).toBe('true');
    for (const text of [comment, macro.title, macro.description]) {
      expect(applyLiquid(text)).toBe(text);
      expect(applyLiquid(text, 'Ana')).toBe(text);
    }
    expect(parseHtml(comment)).toEqual(parseHtml((await show('html', [...argv, '--reply'])).trimEnd()));
  },
);

describe('the greeting', () => {
  test.each([
    { lang: 'en', known: '<p lang="en">Hello Ana,</p>', unknown: '<p lang="en">Hello ,</p>' },
    { lang: 'fr', known: '<p lang="fr">Bonjour Ana,</p>', unknown: '<p lang="fr">Bonjour ,</p>' },
  ])('without a name is Zendesk’s to fill in: $known', async ({ lang, known, unknown }) => {
    const plain = commentOf(await macroOf(['locked-account', '--lang', lang]));
    const greeted = commentOf(await macroOf(['locked-account', '--lang', lang, '--greet']));
    expect(greeted).toContain('{{ticket.requester.first_name}}');
    expect(applyLiquid(greeted, 'Ana')).toBe(`${known}\n${plain}`);
    expect(applyLiquid(greeted)).toBe(`${unknown}\n${plain}`);
  });

  test('with a name holds no placeholder', async () => {
    const { macro } = JSON.parse(renderGreeting('zendesk', '{{ticket.id}} {% raw %}'));
    const comment = commentOf(macro);
    expect(applyLiquid(comment, 'Ana')).toBe(comment);
    expect(parseHtml(comment).trees[0]).toEqual(['p', {}, 'Hello {{ticket.id}} {% raw %},']);
  });
});

test.each([
  { argv: ['locked-account'], title: 'Sign-in help::My account is locked' },
  { argv: ['locked-account', '--lang', 'fr'], title: 'Aide à la connexion::Mon compte est verrouillé' },
  { argv: ['AADSTS50053'], title: 'Sign-in help::My account is locked::AADSTS50053' },
  { argv: ['locked-account', '--step', '2'], title: 'Sign-in help::My account is locked::Step 2 of 4' },
])('the macro’s place in the menu: $title', async ({ argv, title }) => {
  expect((await macroOf(argv)).title).toBe(title);
});
