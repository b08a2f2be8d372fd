import { join } from 'node:path';
import type { Edition } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { languageNamed } from '../command-line/language-option';
import type { Options } from '../command-line/options';
import { guideOf } from '../guide/guide';
import { exportFormats } from '../render/formats';
import type { Renderer } from '../render/renderer';
import { plainStyle } from '../terminal/plain-style';
import type { World } from '../world';
import { type Exported, indexFile, indexOf, readIndex } from './export-index';
import { formatNamed, readReply, render, type Showing } from './showing';

type File = Exported & { readonly text: string };

/**
 * Writes the whole catalogue below a folder, or the languages and formats that were named, with an `index.json`.
 * Files that are already as they should be are not touched.
 * @returns the exit code
 * @throws {Failure} `error.format`, and with exit code 1 for what cannot be written
 */
export async function exportLibrary(
  directory: string,
  options: Options,
  world: World,
  spoken: Edition,
): Promise<number> {
  const languages = named(options.lang, Object.keys(world.library.languages), (tag) =>
    languageNamed(tag, world.library.languages, spoken),
  ) as readonly Language[];
  const renderers = named(options.format, exportFormats, (name) => formatNamed(name, spoken, exportFormats));
  const showings = await Promise.all(renderers.map((renderer) => showingOf(renderer, options, world)));
  const exported = languages.flatMap((language) => {
    const edition = world.library.edition(language);
    return showings.flatMap((showing) => filesOf(edition, showing));
  });
  const index = {
    path: indexFile,
    text: indexOf(exported, readIndex(directory, world.files), world.library),
  };
  const all = [...exported, index];
  world.files.makeFolder(directory);
  for (const language of languages) world.files.makeFolder(join(directory, language));
  for (const { path, text } of all) {
    const target = join(directory, path);
    if (world.files.read(target) !== text) world.files.replace(target, text);
  }
  if (world.stderr.isTerminal) {
    world.stderr.write(
      `${fill(spoken.words['export.done'], { count: String(all.length), folder: directory })}\n`,
    );
  }
  return 0;
}

/** What was named, each once; everything where nothing was named. */
const named = <Value>(
  given: readonly string[] | undefined,
  all: readonly Value[],
  find: (name: string) => Value,
) => (given === undefined ? all : [...new Set(given.map(find))]);

const showingOf = async (renderer: Renderer, options: Options, { env }: World): Promise<Showing> => ({
  renderer,
  step: undefined,
  reply: await readReply(options, env, renderer),
  output: undefined,
});

/** The files of one language in one format. */
function filesOf(edition: Edition, showing: Showing): readonly File[] {
  const { language, words } = edition;
  const { renderer } = showing;
  const files = edition.topics.map(({ id, title }) => {
    const guide = guideOf(edition, { kind: 'guide', topic: id, code: null });
    const text = render(guide, showing, edition, plainStyle());
    return {
      title,
      language,
      topic: id,
      format: renderer.name,
      path: `${language}/${id}.${renderer.extension}`,
      text,
    };
  });
  if (renderer.library === undefined) return files;
  const { file, join: joinFiles } = renderer.library;
  const text = joinFiles(files.map((single) => single.text));
  return [
    {
      title: words['help.description'],
      language,
      topic: null,
      format: renderer.name,
      path: `${language}/${file}`,
      text,
    },
  ];
}
