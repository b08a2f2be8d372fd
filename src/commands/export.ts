import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import type { Language } from '../catalogue/source';
import { fill, onOneLine } from '../catalogue/words';
import { languageNamed } from '../command-line/language-option';
import type { Options } from '../command-line/options';
import { type Guide, guideOf } from '../guide/guide';
import { exportFormats, type Format } from '../render/formats';
import type { Context } from '../render/renderer';
import { wrap } from '../terminal/columns';
import { plainStyle } from '../terminal/plain-style';
import type { World } from '../world';
import { type ExportFile, writeExport } from './export-folder';
import { contextOf, formatNamed, readReply, type Showing } from './showing';

/** As many names as a sentence holds. */
const mostNamed = 4;

/** What an export may be told. */
type ExportOptions = Pick<Options, 'lang' | 'format' | 'reply' | 'greet' | 'pageUrl'>;

/**
 * Writes the whole catalogue below a folder, or the languages and formats that were named, with an `index.json`.
 * @returns the exit code
 * @throws {Failure} `error.format`, and with exit code 1 for what cannot be written, or was left alone
 */
export async function exportLibrary(
  directory: string,
  options: ExportOptions,
  { library, files, stderr, env }: Pick<World, 'library' | 'files' | 'stderr' | 'env'>,
  spoken: Edition,
): Promise<number> {
  const { languages } = library;
  const tags = named(options.lang, Object.keys(languages) as readonly Language[], (tag) =>
    languageNamed(tag, languages, spoken),
  );
  const formats = named(options.format, exportFormats, (name) => formatNamed(name, spoken, exportFormats));
  const showings = await Promise.all(formats.map((format) => showingOf(format, options, env)));
  const exported = tags.flatMap((tag) =>
    showings.flatMap((showing) => filesOf(library.edition(tag), showing)),
  );
  const blocks = await files.inFolder(directory, (folder) => writeExport(folder, exported, languages));
  if (blocks.length > 0) throw leftAlone(blocks);
  const long = tags.flatMap((tag) =>
    showings.flatMap((showing) => longReplies(library.edition(tag), showing)),
  );
  for (const reply of long) stderr.write(`${fill(spoken.words['export.long'], { reply })}\n`);
  if (stderr.isTerminal) {
    const done = { count: String(exported.length + 1), folder: onOneLine(directory) };
    stderr.write(`${fill(spoken.words['export.done'], done)}\n`);
  }
  return 0;
}

/** Names what was left alone, as far as there is room for it. */
function leftAlone(blocks: readonly string[]): Failure {
  const files = blocks.slice(0, mostNamed).join(', ');
  const more = blocks.length - mostNamed;
  if (more <= 0) return new Failure('error.exportLeft', { files }, 1);
  return new Failure('error.exportLeftMore', { files, more: String(more) }, 1);
}

/** What was named, each once; everything where nothing was named. */
const named = <Value>(
  given: readonly string[] | undefined,
  all: readonly Value[],
  find: (name: string) => Value,
) => (given === undefined ? all : [...new Set(given.map(find))]);

const showingOf = async (format: Format, options: ExportOptions, env: World['env']): Promise<Showing> => ({
  format,
  renderer: await format.load(),
  step: undefined,
  reply: await readReply(options, env, format),
  output: undefined,
});

/** The guide of a topic, as by its name on the command line. */
const guideNamed = (topic: string, edition: Edition) =>
  guideOf(edition, { kind: 'guide', topic, code: null, found: { by: 'topic', others: [], nearest: [] } });

/** Every guide of a language, and what it is written with. */
const guidesIn = (edition: Edition, showing: Showing): readonly (readonly [Guide, Context])[] =>
  edition.topics.map(({ id }) => {
    const guide = guideNamed(id, edition);
    return [guide, contextOf(guide, showing, edition, plainStyle(wrap))];
  });

/** The replies of one language that are too long for a program that its users import them into. */
const longReplies = (edition: Edition, showing: Showing): readonly string[] =>
  guidesIn(edition, showing)
    .filter(([guide, context]) => showing.renderer.isTooLong?.(guide, context))
    .map(([{ topic, language }]) => `${topic} (${language})`);

/** The files of one language in one format. */
function filesOf(edition: Edition, showing: Showing): readonly ExportFile[] {
  const { language, words } = edition;
  const { format, renderer } = showing;
  const guides = guidesIn(edition, showing);
  const file = (title: string, topic: string | null, name: string, text: string): ExportFile => ({
    title,
    language,
    topic,
    format: format.name,
    path: `${language}/${name}`,
    text,
  });
  if (renderer.library !== undefined)
    return [file(words['help.description'], null, renderer.library.file, renderer.library.render(guides))];
  return guides.map(([guide, context]) =>
    file(guide.title, guide.topic, `${guide.topic}.${format.extension}`, renderer.render(guide, context)),
  );
}
