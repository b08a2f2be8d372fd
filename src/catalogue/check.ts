import { messageProblems } from './check-messages';
import { textProblems } from './check-texts';
import { hasTopic, isDate, linkIdsOf, repeated, topicProblems } from './check-topic';
import { guideOfLastResort, type QuestionSource, type Source } from './source';

/** A list longer than this does not fit on a small screen or under the number keys. */
const longestList = 9;

const urlForm = /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/[^\s<>"{}|\\^`]*)?$/;

/**
 * What is wrong with a catalogue, one line a problem: texts missing in a language or set badly, names that lead
 * nowhere, what nothing leads to, paths without an end. Empty for a catalogue that can be published.
 */
export function problemsOf(source: Source): readonly string[] {
  return [
    ...(isDate(source.catalogueDate)
      ? []
      : [`the day of the catalogue, ${source.catalogueDate}, is no date`]),
    ...textProblems(source),
    ...messageProblems(source),
    ...linkProblems(source),
    ...source.topics.flatMap((topic) => topicProblems(topic, source)),
    ...repeated(source.topics.map(({ id }) => id)).map((id) => `topic ${id}: there are two`),
    ...Object.entries(source.questions).flatMap(([id, question]) => questionProblems(id, question, source)),
    ...pathProblems(source),
    ...codeProblems(source),
    ...(hasTopic(source, guideOfLastResort)
      ? []
      : [`there is no topic ${guideOfLastResort}, to which unknown codes lead`]),
  ];
}

function codeProblems(source: Source): readonly string[] {
  const named = (kind: string, entries: Readonly<Record<string, { readonly topic: string }>>) =>
    Object.entries(entries)
      .filter(([, { topic }]) => !hasTopic(source, topic))
      .map(([id, { topic }]) => `${kind} ${id}: there is no topic ${topic}`);
  return [
    ...named('code', source.codes),
    ...named('family', source.families),
    ...Object.entries(source.codes)
      .filter(([, { family }]) => family !== undefined && !Object.hasOwn(source.families, family))
      .map(([id, { family }]) => `code ${id}: there is no family ${family}`),
  ];
}

function linkProblems({ links, topics }: Source): readonly string[] {
  const used = new Set(topics.flatMap(linkIdsOf));
  return Object.entries(links).flatMap(([id, { url }]) => [
    ...(urlForm.test(url) ? [] : [`link ${id}: ${url} is no https address`]),
    ...(used.has(id) ? [] : [`link ${id}: no topic uses it`]),
  ]);
}

function questionProblems(
  id: string,
  { kind, choices, scripted }: QuestionSource,
  source: Source,
): readonly string[] {
  const ids = choices.map((choice) => choice.id);
  const badChoices = choices.flatMap((choice) => {
    const { topic, question } = choice;
    if ((topic === undefined) === (question === undefined))
      return [`${choice.id} needs a topic or a question`];
    if (topic !== undefined) return hasTopic(source, topic) ? [] : [`there is no topic ${topic}`];
    return Object.hasOwn(source.questions, question ?? '') ? [] : [`there is no question ${question}`];
  });
  return [
    ...(kind === 'choice' || kind === 'code' ? [] : [`its kind ${kind} is not known`]),
    ...((kind === 'choice') === choices.length > 0
      ? []
      : ['only a question of kind choice has choices, and it needs them']),
    ...(choices.length > longestList ? [`it has more than ${longestList} choices`] : []),
    ...(scripted === undefined || ids.includes(scripted) ? [] : [`it has no choice ${scripted}`]),
    ...repeated(ids).map((choice) => `two choices are called ${choice}`),
    ...badChoices,
  ].map((problem) => `question ${id}: ${problem}`);
}

/** Cycles, and what cannot be reached from the first question. */
function pathProblems({ questions, topics }: Source): readonly string[] {
  const reached = new Set<string>();
  const cycles = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    if (above.includes(id)) cycles.add(id);
    if (above.includes(id) || reached.has(`question ${id}`)) return;
    reached.add(`question ${id}`);
    for (const { topic, question } of questions[id]?.choices ?? []) {
      if (topic !== undefined) reached.add(`topic ${topic}`);
      if (question !== undefined) visit(question, [...above, id]);
    }
  };
  visit(Object.keys(questions)[0] ?? '', []);
  const all = [
    ...Object.keys(questions).map((id) => `question ${id}`),
    ...topics.map(({ id }) => `topic ${id}`),
  ];
  return [
    ...[...cycles].map((id) => `question ${id}: its answers lead back to it`),
    ...all
      .filter((name) => !reached.has(name))
      .map((name) => `${name}: no answer of data/questions.json leads to it`),
  ];
}
