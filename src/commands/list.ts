import type { Edition } from '../catalogue/edition';
import { fold, inWords } from '../catalogue/fold';
import { fill } from '../catalogue/words';
import { commandOf } from '../guide/guide';
import { familyOf } from '../reading/families';
import { lookupOf } from '../reading/lookup';
import type { Listing } from './listing';

/** Every guide with its title, or those in whose id or title all of the words stand. JSON: `schema/list.v1.schema.json`. */
export function guidesListed(words: readonly string[], edition: Edition): Listing {
  const { language, about, topics } = edition;
  const listed = topics.filter(({ id, title }) => holds([id, title], words));
  return {
    entries: listed.map(({ id, title }) => ({ id, note: '', text: title })),
    closing: dayOf(edition),
    value: {
      schemaVersion: 1,
      language,
      catalogueDate: about.catalogueDate,
      topics: listed.map(({ id, title }) => ({ topic: id, title, command: commandOf(id, language) })),
    },
  };
}

/** Every error code with its name, meaning and guide, or those in which all of the words stand. JSON: the same schema. */
export function codesListed(words: readonly string[], edition: Edition): Listing {
  const { language, about, codes, meanings, families, topics } = edition;
  const order = Object.keys(families);
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const listed = Object.entries(codes)
    .map(([id, code]) => ({ id, family: familyOf(id, codes), meaning: meanings[id] ?? '', ...code }))
    .filter(({ id, family, name = '', topic, meaning }) =>
      holds([id, family, name, inWords(name), meaning, topic, titles.get(topic) ?? ''], words),
    )
    .sort((one, other) => order.indexOf(one.family) - order.indexOf(other.family));
  return {
    entries: listed.map(({ id, name = '', topic, meaning }) => ({
      id,
      note: [name, `(${topic})`].join(' ').trim(),
      text: meaning,
    })),
    closing: dayOf(edition),
    value: {
      schemaVersion: 1,
      language,
      catalogueDate: about.catalogueDate,
      codes: listed.map(({ id, family, name, topic, meaning }) => ({
        id,
        family,
        name: name ?? null,
        topic,
        meaning,
        lookup: lookupOf(id),
      })),
      families: Object.entries(families).map(([id, { name, topic }]) => ({ id, name, topic })),
    },
  };
}

/** The day of the catalogue, in words. */
const dayOf = ({ words, about }: Edition): string => fill(words['about.catalogue'], { day: about.day });

/** Whether words in the texts begin with all of these; digits may stand within one: `50053` in `AADSTS50053`. */
function holds(texts: readonly string[], words: readonly string[]): boolean {
  const whole = ` ${fold(texts.join('\n'))}`;
  const wanted = fold(words.join(' '));
  if (wanted === '' && words.length > 0) return false;
  return wanted.split(' ').every((word) => whole.includes(/^\d/.test(word) ? word : ` ${word}`));
}
