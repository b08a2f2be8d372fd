import { expect, test } from 'vitest';
import { linksIn, parseHtml } from './html-tree';
import { complaintsAbout } from './plain-text';
import { everyRequest, show } from './requests';

const urlsIn = (text: string) => text.match(/https?:\/\/\S+/g) ?? [];

const cases = everyRequest.flatMap(({ name, argv }) =>
  [20, 40, 80, 300].map((columns) => ({ name, argv, columns })),
);

test.each(cases)('$name in $columns columns: clean text with whole addresses', async ({ argv, columns }) => {
  const text = await show('text', [...argv, '--no-color'], { stdout: { isTerminal: true, columns } });
  expect(complaintsAbout(text)).toEqual([]);
  const links = linksIn(parseHtml(await show('html', argv)).trees).map(({ url }) => url);
  expect(urlsIn(text).sort()).toEqual(links.sort());
  for (const line of text.split('\n').filter((line) => line.length > columns)) {
    const isOneWord = !line.trim().includes(' ');
    expect(isOneWord || /^( {2})?signin-help /.test(line), line).toBe(true);
  }
});
