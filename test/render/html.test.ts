import { caniemail } from 'caniemail';
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import sanitize from 'sanitize-html';
import { expect, test } from 'vitest';
import { parseHtml, rewrite } from './html-tree';
import { everyRequest, show } from './requests';

/** The rules are put together once: the library would do it again for each text, which takes longer than to check it. */
class Rules extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(handle);
    return this.resolved;
  }
}

const validator = new HtmlValidate(new Rules({ extends: ['html-validate:recommended'] }));

/** The tags and attributes that the format may use, and no others. */
const allowed: sanitize.IOptions = {
  allowedTags: ['p', 'ol', 'ul', 'li', 'a', 'strong', 'em', 'br', 'h2', 'h3'],
  allowedAttributes: { '*': ['lang'], a: ['href'], ol: ['start'] },
  allowedSchemes: ['https'],
};

/** What mail clients do not support of a fragment, and the notes on what they support in part. */
function mailTrouble(html: string): readonly string[] {
  const { errors, warnings } = caniemail({ clients: ['*'], html }).issues;
  const missing = [...errors.values()].flat().map(({ title }) => title);
  const partly = [...warnings.values()].flat().flatMap(({ notes }) => notes);
  return [...new Set([...missing, ...partly.map((note) => note.replace(/^Partial\. /, ''))])].sort();
}

/** Where `lang` is dropped, the text stays. The rest is about elements and attributes that no guide holds. */
const harmless = [
  /^lang attribute$/,
  /^Not supported on `<td>` elements\.$/,
  /^The `reversed` attribute/,
  /^Setting the `value` attribute/,
];

/** What each of the outside judges finds wrong. */
async function complaintsAbout(html: string) {
  const report = await validator.validateString(html);
  return {
    validator: report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    parser: [...parseHtml(html).errors, ...(rewrite(html) === html ? [] : [rewrite(html)])],
    sanitizer: sanitize(html, allowed) === html ? [] : [sanitize(html, allowed)],
    mail: mailTrouble(html).filter((trouble) => !harmless.some((known) => known.test(trouble))),
  };
}

const none = { validator: [], parser: [], sanitizer: [], mail: [] };

test.each(everyRequest)(
  '$name: nobody complains, and each outer element has its language',
  async ({ argv }) => {
    const html = await show('html', argv);
    expect(await complaintsAbout(html)).toEqual(none);
    expect(new Set(parseHtml(html).languages)).toEqual(new Set([argv[argv.indexOf('--lang') + 1]]));
  },
);

test.each([
  { judge: 'validator', html: '<p><p>one</p></p>' },
  { judge: 'parser', html: '<ul><li>one</ul></p>' },
  { judge: 'sanitizer', html: '<p onclick="run()">one</p>' },
  { judge: 'sanitizer', html: '<p><a href="http://example.com">one</a></p>' },
  { judge: 'mail', html: '<p>one</p><style>p { display: grid }</style>' },
])('the $judge would complain about $html', async ({ judge, html }) => {
  expect(await complaintsAbout(html)).not.toMatchObject({ [judge]: [] });
});
