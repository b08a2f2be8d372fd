// What `signin-help page` puts together with the data: the script, the style sheet, and the policy that allows these two alone.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { noticesIn } from './bundle.mjs';
import { root } from './folders.mjs';

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Writes the page’s files into a folder. */
export async function buildPage(folder) {
  const build = await rolldown({
    input: join(root, 'src/page/browser/start.ts'),
    platform: 'browser',
    plugins: [noticesIn(join(folder, 'notices.txt'))],
  });
  const { output } = await build.write({ file: join(folder, 'page.js'), format: 'iife', minify: true });
  await build.close();
  const style = readFileSync(join(root, 'src/page/browser/page.css'), 'utf8');
  const policy = `default-src 'none'; script-src ${hash(output[0].code)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  if (/<\/script|<!--/i.test(output[0].code))
    throw new Error('The page’s script cannot stand in HTML as it is');
  writeFileSync(join(folder, 'page.css'), style);
  writeFileSync(join(folder, 'policy.txt'), policy);
}
