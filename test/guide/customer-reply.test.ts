import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { type CustomerReply, replyOf } from '../../src/guide/customer-reply';
import { guideOf, onlyStep } from '../../src/guide/guide';
import { mentionsIn } from '../../src/guide/mention';
import { formats } from '../../src/render/formats';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const page = 'https://help.example/signin.html';
const topics = source.topics.map(({ id }) => id);

const unknownCodes = [
  { topic: 'contact-support', code: 'AADSTS987654' },
  { topic: 'reset-refused', code: 'SSPR_0099' },
];

/** Every guide, without a code and for each code that leads there. */
const everyGuide = languages.flatMap((language) => {
  const edition = library.edition(language);
  const codes = Object.entries(source.codes).map(([code, { topic }]) => ({ topic, code }));
  const all = [...topics.map((topic) => ({ topic, code: null })), ...codes, ...unknownCodes];
  return all.map(({ topic, code }) => ({
    name: `${code ?? topic} ${language}`,
    edition,
    guide: guideOf(edition, { kind: 'guide', topic, code }),
  }));
});

const textsOf = ({ subject, opening, steps, ifItFails, closing }: CustomerReply): readonly string[] => [
  subject,
  ...opening,
  ...steps.flatMap(({ title, text }) => [title, ...text]),
  ...ifItFails,
  closing,
];

/** What a customer does not have, or cannot use. */
const foreign = [
  ['the program', /signin-help|\bnpx\b|\bthis program\b|\bce programme\b|\{/i],
  ['a guide', /\b(this|that|the|another|which|no other) guides?\b|\b(ce|le|les|cet?|aucun|autre) guides?\b/i],
] as const;
const anyCode = /\bAADSTS\d+|\bSSPR_\d+|\bAADB2C\d+|\bCAA\w{5}\b/g;

describe('a reply says nothing that only a user of the program can follow', () => {
  test.each(everyGuide)('$name', ({ guide, edition }) => {
    const { words } = edition;
    const reply = replyOf(guide, {}, words, guide.steps.length);
    const texts = textsOf(reply);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    for (const [what, form] of foreign)
      expect(
        texts.filter((text) => form.test(text)),
        what,
      ).toEqual([]);
    expect(texts).not.toContain(guide.audience);
    expect(texts).not.toContain(words['guide.codeNote']);
    expect(texts.flatMap(mentionsIn)).toEqual([]);
    const codes = texts.flatMap((text) => text.match(anyCode) ?? []);
    expect(codes.filter((code) => code !== guide.code?.id)).toEqual([]);
    expect(reply.address).toBeNull();
  });
});

describe('with a page, a reply says more, and all that it names can be read there', () => {
  test.each(everyGuide)('$name', ({ guide, edition }) => {
    const reply = replyOf(guide, { page }, edition.words, guide.steps.length);
    const plain = replyOf(guide, {}, edition.words, guide.steps.length);
    expect(textsOf(reply).filter((text) => mentionsIn(text).length === 0)).toEqual(textsOf(plain));
    expect(
      textsOf(reply)
        .flatMap(mentionsIn)
        .filter((topic) => !topics.includes(topic)),
    ).toEqual([]);
    const name = guide.matched.known ? guide.code?.id : undefined;
    expect(reply.address).toBe(`${page}#${encodeURIComponent(name ?? guide.topic)}`);
  });
});

describe('a reply of one step', () => {
  test.each(everyGuide.filter(({ guide }) => guide.code === null))('$name', ({ guide, edition }) => {
    for (const { number, title } of guide.steps) {
      const reply = replyOf(onlyStep(guide, number), {}, edition.words, guide.steps.length);
      expect(reply.steps.map((step) => step.title)).toEqual([title]);
      expect(reply.ifItFails).toEqual([]);
      expect(reply.opening).toEqual([edition.words['reply.openingOne']]);
    }
  });
});

describe('what every format makes of a reply', () => {
  const names = formats.map(({ name }) => name);
  const requests = languages.flatMap((language) =>
    [...topics, 'AADSTS50053', 'SSPR_0014', 'AADSTS987654'].flatMap((name) =>
      [[], ['--step', '1'], ['--page-url', page]].map((more) => [
        name,
        '--lang',
        language,
        '--reply',
        ...more,
      ]),
    ),
  );

  test.each(names)(
    '%s: no audience, source, command, or guide that the customer does not have',
    async (format) => {
      for (const argv of requests) {
        const { stdout, stderr } = await run([...argv, '--format', format]);
        expect(stderr).toBe('');
        const language = argv[2] as (typeof languages)[number];
        const value = JSON.parse((await run([...argv, '--format', 'json'])).stdout);
        const { words } = library.edition(language);
        const text = shownTo(format, stdout);
        const banned = [
          value.audience,
          words['guide.seeAlso'],
          words['guide.again'],
          'signin-help',
          'npx',
          '{guide',
          'login.microsoftonline.com/error',
          ...value.sources.flatMap(
            ({ date }: { date: string }) => library.edition(language).dates[date] ?? date,
          ),
          ...(argv.includes(page) ? [] : othersNamed(value.topic, language)),
        ];
        expect(
          banned.filter((phrase) => text.includes(phrase)),
          argv.join(' '),
        ).toEqual([]);
      }
    },
  );
});

/** What a customer gets to see: not the name and the description that an agent finds it by. */
function shownTo(format: string, output: string): string {
  if (format === 'json') return JSON.stringify(JSON.parse(output).reply);
  if (format === 'zendesk') return JSON.parse(output).macro.actions[0].value;
  return format === 'espanso' ? output.replace(/^ {4}label: .*$/m, '') : output;
}

/** Titles of the guides that a guide names, as a text quotes them. */
const othersNamed = (topic: string, language: (typeof languages)[number]): readonly string[] => {
  const edition = library.edition(language);
  const { steps = [], ifItFails = [] } = edition.topic(topic) ?? {};
  const named = [...steps.flatMap(({ text }) => text), ...ifItFails].flatMap(({ text }) => mentionsIn(text));
  return named.map((id) => {
    const title = edition.topics.find((other) => other.id === id)?.title ?? '';
    return language === 'fr' ? `«\u00a0${title}\u00a0»` : `“${title}”`;
  });
};
