import type { Guide } from '../guide/guide';
import type { Context, Renderer } from './renderer';
import { text } from './text';

/** Espanso takes `{{` for a variable and `$|$` for the cursor: braces are escaped, the cursor's mark is broken by a word joiner. */
const escapeText = (prose: string): string => prose.replace(/[{}]/g, '\\$&').replaceAll('$|$', '$\u2060|$');

/** A JSON string is a YAML string too, so nothing more is needed to write one. @see https://yaml.org/spec/1.2.2/#12-relation-to-yaml-and-json */
const scalar = (value: string): string => JSON.stringify(value);

/**
 * A match file with one match: the text guide, under a trigger of its own.
 * @see https://espanso.org/docs/matches/basics/
 */
export const espanso: Renderer = {
  name: 'espanso',
  extension: 'yml',
  library: {
    file: 'espanso.yml',
    join: (files) => `matches:\n${files.map((file) => file.replace(/^matches:\n/, '')).join('')}`,
  },
  render: (guide: Guide, context: Context) => `matches:\n${match(guide, context)}`,
};

function match(guide: Guide, context: Context): string {
  const name = (guide.code?.id ?? guide.topic).toLowerCase();
  return [
    `  - trigger: ${scalar(`:signin-${name}-${guide.language}`)}`,
    `    label: ${scalar(guide.title)}`,
    `    replace: ${scalar(escapeText(text.render(guide, context)))}\n`,
  ].join('\n');
}
