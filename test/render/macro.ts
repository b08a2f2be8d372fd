import { Ajv2020 } from 'ajv/dist/2020.js';
import { Liquid } from 'liquidjs';
import schema from './zendesk-macro.schema.json';

/** The body that a macro is made with. */
export interface MacroBody {
  readonly macro: {
    readonly title: string;
    readonly active: boolean;
    readonly description: string;
    readonly restriction: null;
    readonly actions: readonly { readonly field: string; readonly value: string }[];
  };
}

const validate = new Ajv2020({ allErrors: true }).compile<MacroBody>(schema);

/** Reads a macro's body. @throws {Error} where Zendesk's types refuse it */
export function readMacro(json: string): MacroBody['macro'] {
  const body: unknown = JSON.parse(json);
  if (!validate(body)) throw new Error(JSON.stringify(validate.errors));
  return body.macro;
}

const liquid = new Liquid({ strictFilters: true });

/** What Zendesk puts into a ticket for a requester of that first name; an unknown placeholder gives nothing there. */
export const applyLiquid = (text: string, firstName?: string): string =>
  liquid.parseAndRenderSync(
    text,
    firstName === undefined ? {} : { ticket: { requester: { first_name: firstName } } },
  );

/** The comment that the macro writes, as HTML, before Liquid. */
export const commentOf = ({ actions }: MacroBody['macro']): string =>
  actions.find(({ field }) => field === 'comment_value_html')?.value ?? '';
