import type { Guide } from '../guide/guide';
import { labeled, stepsOf } from './document';
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

/** The step that a guide was narrowed to. */
const onlyStepOf = (guide: Guide, context: Context) =>
  guide.steps.length < context.stepCount ? stepsOf(guide, context)[0] : undefined;

/** What is typed to get the reply; that of a single step has its number. None begins another one. */
export function triggerOf(guide: Guide, context: Context): string {
  const { code, topic, language } = guide;
  const step = onlyStepOf(guide, context);
  const name = step === undefined ? (code?.id ?? topic) : `${code?.id ?? topic}-${step.number}`;
  return `:signin-${name.toLowerCase()}-${language}`;
}

function match([guide, context]: readonly [Guide, Context]): string {
  const step = onlyStepOf(guide, context);
  const label = step === undefined ? guide.title : labeled(context.words, guide.title, step.label);
  return [
    `  - trigger: ${scalar(triggerOf(guide, context))}`,
    `    label: ${scalar(label)}`,
    `    replace: ${scalar(escapeText(plainReply(guide, context)))}`,
    '    force_mode: clipboard\n',
  ].join('\n');
}
