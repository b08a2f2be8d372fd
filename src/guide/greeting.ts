import type { Words } from '../catalogue/source';

/** A greeting that is asked for: with a name, or (null) with the target system's own placeholder. */
export interface Greeting {
  readonly name: string | null;
}

/** A greeting cut where the name goes; `name` is null where the line holds none. */
export interface GreetingLine {
  readonly before: string;
  readonly name: string | null;
  readonly after: string;
}

/** The greeting's line; `placeholder` stands in for a missing name, where the format has one. */
export function greetingLine(
  { name }: Greeting,
  words: Words,
  placeholder: string | null = null,
): GreetingLine {
  if (name === null && placeholder === null)
    return { before: words['greeting.plain'], name: null, after: '' };
  const [before = '', after = ''] = words['greeting.named'].split('{name}');
  return { before, name: name ?? placeholder, after };
}

/** The greeting's line as plain text, for formats that escape it whole or not at all. */
export function plainGreeting(greeting: Greeting, words: Words): string {
  const { before, name, after } = greetingLine(greeting, words);
  return `${before}${name ?? ''}${after}`;
}
