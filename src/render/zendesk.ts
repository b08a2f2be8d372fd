import type { Guide } from '../guide/guide';
import { stepsOf } from './document';
import { type Dialect, escapeHtml, htmlOf } from './html';
import type { Context, Renderer } from './renderer';

/** Zendesk runs comments through Liquid: a brace written as a character reference begins nothing there. */
const comment: Dialect = {
  escapeText: (prose) => escapeHtml(prose).replaceAll('{', '&#123;').replaceAll('}', '&#125;'),
  /** Becomes the first name of whoever asked. */
  placeholder: '{{ticket.requester.first_name}}',
};

/** A macro's name is no HTML: a word joiner, which nobody sees, keeps braces from Liquid and `::` from making a folder. */
const inert = (prose: string): string => prose.replace(/\{(?=[{%])|:(?=:)/g, '$&\u2060');

/**
 * The body of `POST /api/v2/macros`: a public reply in HTML. Its name and description are for agents, who look for the problem.
 * @see https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/
 */
export const zendesk: Renderer = {
  render(guide: Guide, context: Context) {
    const { words, stepCount } = context;
    const narrowed = guide.steps.length < stepCount ? stepsOf(guide, context).map((step) => step.label) : [];
    const code = guide.code === null ? [] : [guide.code.id];
    const macro = {
      title: [words['zendesk.folder'], guide.title, ...code, ...narrowed].map(inert).join('::'),
      active: true,
      description: inert(guide.audience),
      restriction: null,
      actions: [
        { field: 'comment_value_html', value: htmlOf(guide, context, comment) },
        { field: 'comment_mode_is_public', value: 'true' },
      ],
    };
    return `${JSON.stringify({ macro }, null, 2)}\n`;
  },
};
