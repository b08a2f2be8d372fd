import { plainGreeting } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import type { Context, Renderer } from './renderer';

/** The guide as a value, by `schema/guide.v1.schema.json`. */
export const json: Renderer = {
  name: 'json',
  extension: 'json',
  render(guide: Guide, { greeting, words }: Context) {
    const value = greeting === undefined ? guide : { ...guide, greeting: plainGreeting(greeting, words) };
    return `${JSON.stringify(value, null, 2)}\n`;
  },
};
