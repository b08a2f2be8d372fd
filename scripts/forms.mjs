// What is wrong with the form of the data files, by the schemas that editors find, too: a key missing, an id written otherwise.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { root } from './build/folders.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** A problem in words: ajv names the keyword that failed, and what it was about in its parameters. */
function inWords({ instancePath, keyword, message, params, propertyName }) {
  const place = instancePath.slice(1).replaceAll('/', '.');
  if (keyword === 'propertyNames') return `“${params.propertyName}” is not how such a name is written`;
  const what = params.additionalProperty === undefined ? '' : `: ${params.additionalProperty}`;
  return propertyName === undefined ? `${place} ${message}${what}`.trim() : undefined;
}

/** Guides that are files, but not in the list of the catalogue. */
function unlisted(files) {
  const catalogue = readFileSync(join(root, 'data/catalog.ts'), 'utf8');
  return files
    .filter((file) => !catalogue.includes(`'./${file}'`))
    .map((file) => `${file}: data/catalog.ts does not import it`);
}

/** What is wrong with the data files, one line a problem that names its file. */
export function formProblems() {
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
  const topics = readdirSync(join(root, 'data/topics')).map((file) => `topics/${file}`);
  const schemas = readdirSync(join(root, 'schema/data')).map((file) => file.replace('.schema.json', ''));
  const badlyFormed = schemas.flatMap((name) => {
    const isValid = ajv.compile(read(`schema/data/${name}.schema.json`));
    return (name === 'topic' ? topics : [`${name}.json`]).flatMap((file) => {
      isValid(read(`data/${file}`));
      const problems = (isValid.errors ?? []).map(inWords).filter((problem) => problem !== undefined);
      return problems.map((problem) => `${file}: ${problem}`);
    });
  });
  return [...badlyFormed, ...unlisted(topics)];
}
