import type { Guide } from '../guide/guide';
import type { Context, Renderer } from './renderer';
import { text, unwrapped } from './text';

/** Espanso takes `{{` for a variable and `$|$` for the cursor: braces are escaped, the cursor's mark is broken by a word joiner. */
const escapeText = (prose: string): string => prose.replace(/[{}]/g, '\\$&').replaceAll('$|$', '$\u2060|$');

/** A JSON string is a YAML string too, so nothing more is needed to write one. @see https://yaml.org/spec/1.2.2/#12-relation-to-yaml-and-json */
const scalar = (value: string): string => JSON.stringify(value);

/**
 * A match file with one match: the reply as text, under a trigger of its own. It is pasted, since espanso types slowly, and
 * a chat sends at each new line that is typed.
 * @see https://espanso.org/docs/matches/basics/
 */
export const espanso: Renderer = {
  library: {
    file: 'espanso.yml',
    render: (guides) => `matches:\n${guides.map(match).join('')}`,
  },
  render: (guide: Guide, context: Context) => `matches:\n${match([guide, context])}`,
};

/** The reply as plain text for a field that breaks lines by itself, without a last newline. */
export const plainReply = (guide: Guide, context: Context): string =>
  text.render(guide, { ...context, style: unwrapped }).trimEnd();

/** What is typed to get the reply. */
export const triggerOf = ({ code, topic, language }: Guide): string =>
  `:signin-${(code?.id ?? topic).toLowerCase()}-${language}`;

function match([guide, context]: readonly [Guide, Context]): string {
  return [
    `  - trigger: ${scalar(triggerOf(guide))}`,
    `    label: ${scalar(guide.title)}`,
    `    replace: ${scalar(escapeText(plainReply(guide, context)))}`,
    '    force_mode: clipboard\n',
  ].join('\n');
}
