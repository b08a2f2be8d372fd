import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogueIn } from '../../src/cli/catalogue-files';
import { libraryOf } from '../../src/core/library';
import { run } from '../helpers/fake-world';

const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
mkdirSync(join(folder, 'topics'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The topic of that id where a file of that name lies. */
function topicWithFile(id: string) {
  writeFileSync(join(folder, 'topics', `${id}.json`), JSON.stringify({ id }));
  return catalogueIn(folder).topic(id);
}

test.each(['a', 'locked-account', 'company', 'nullify', 'com', 'com10', 'a'.repeat(64)])(
  '%s is read from its file',
  (id) => expect(topicWithFile(id)).toEqual({ id }),
);

test.each(['a'.repeat(65), 'con', 'nul', 'aux', 'prn', 'com1', 'com9', 'lpt1', 'Upper', '1a', '.a', 'a.b'])(
  'no file is opened for %s',
  (id) => expect(topicWithFile(id)).toBeUndefined(),
);

test.each([['a'.repeat(500)], ['con'], ['../words'], ['a/b'], ['a\0']])(
  'the installed catalogue has no topic “%s”: exit code 2',
  async (topic) => {
    const library = libraryOf(catalogueIn('dist/data'));
    const { code, stdout, stderr } = await run([topic], { library });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^signin-help: there is no topic “/);
  },
);
