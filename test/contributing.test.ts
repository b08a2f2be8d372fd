import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const [, map = ''] = /^```\n(data\/[\s\S]*?)^```/m.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];

/** The files and folders that a line of the map names, below the room that stands at its margin last. */
function namedIn(line: string, room: string): readonly string[] {
  const names = line.match(/[\w./-]+(?:\.(?:ts|json|css)\b|\/(?=[\s,]))/g) ?? [];
  const folder = room.endsWith('/') ? room : dirname(room);
  return names.map((name) => (/^\S/.test(line) && existsSync(name) ? name : join(folder, name)));
}

const places = map
  .trimEnd()
  .split('\n')
  .flatMap((line, index, lines) => {
    const room = lines.slice(0, index + 1).findLast((above) => /^\S/.test(above));
    return namedIn(line, /^[^\s,]+/.exec(room ?? '')?.[0] ?? '');
  });

test('the map of CONTRIBUTING.md names what is there', () => {
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
  expect(places).toEqual(
    expect.arrayContaining(['data/interface.json', 'src/page/browser/page.ts', 'src/world.ts']),
  );
});
