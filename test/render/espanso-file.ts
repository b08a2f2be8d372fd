import { parseDocument } from 'yaml';

/** One match as espanso would use it. */
export interface Match {
  readonly trigger: string;
  readonly label: string;
  readonly replace: string;
  readonly force_mode: string;
}

/** Reads a match file. @throws {Error} where it is no YAML, or YAML with a warning */
export function readMatches(yaml: string): readonly Match[] {
  const document = parseDocument(yaml, { strict: true, version: '1.1' });
  const trouble = [...document.errors, ...document.warnings];
  if (trouble.length > 0) throw new Error(trouble.join('\n'));
  return document.toJS().matches;
}

/** What espanso types: it puts variables in for `{{…}}`, the cursor for `$|$`, and takes the backslashes off braces. */
export function typed(replace: string): string {
  const live = /\{\{|\}\}|\$\|\$/.exec(replace);
  if (live !== null) throw new Error(`espanso would replace ${live[0]}`);
  return replace.replaceAll('\\{', '{').replaceAll('\\}', '}');
}
