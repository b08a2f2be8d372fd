import type { Library } from '../catalogue/edition';
import { guideOfLastResort } from '../catalogue/source';
import type { Context } from '../conversation/context';
import { readCode } from '../reading/code';

/** What conversations work with. */
export async function contextOf(library: Library): Promise<Context> {
  return {
    library,
    read(text, language) {
      const { codes, topics } = library.edition(language);
      const line = text.trim().toLowerCase();
      const named = topics.find(({ id, title }) => id === line || title.toLowerCase() === line);
      if (named !== undefined) return { by: 'topic', topic: named.id };
      const id = readCode(text, codes);
      if (id === undefined) return { by: 'nothing' };
      const topic = codes[id]?.topic ?? guideOfLastResort;
      const known = Object.hasOwn(codes, id);
      return { by: 'code', code: { id, family: 'AADSTS', known, topic, nearest: [] }, others: [] };
    },
  };
}
