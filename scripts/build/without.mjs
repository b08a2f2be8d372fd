// Code of a library without what this program never asks of it. The minifier then drops all that only this took.

/**
 * @typedef {object} Spec
 * @property {Record<string, string>} [methods] names of methods that are never called, by class
 * @property {string} [empty] names of methods that never have anything to do
 * @property {string} [chained] the same, where they return the object itself
 * @property {Record<string, string>} [constants] what always has the same value → that value
 * @property {string[]} [statements] how statements begin that are never reached, or do nothing of use
 */

/**
 * @param {(code: string) => object} parse gives the ESTree of the code
 * @throws where the library has changed so that the spec no longer fits
 */
export function without(code, id, spec, parse) {
  const edits = [];
  visit(parse(code), (node, parents) => {
    const found = editOf(node, parents, code, spec);
    if (found !== undefined) edits.push(found);
    return found !== undefined;
  });
  const found = new Set(edits.map(({ name }) => name));
  const missing = namesOf(spec).filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`${id} has no ${missing.join(', ')}`);
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code);
}

/** Visits a tree from above; what is below a node of which `edit` is true is left out. */
function visit(node, edit, parents = []) {
  const isNode = typeof node.type === 'string';
  if (isNode && edit(node, parents)) return;
  for (const value of Object.values(node)) {
    if (typeof value === 'object' && value !== null)
      visit(value, edit, isNode ? [node, ...parents] : parents);
  }
}

const words = (list) => list.match(/\w+/g) ?? [];

const namesOf = ({ methods = {}, empty = '', chained = '', constants = {}, statements = [] }) => [
  ...Object.entries(methods).flatMap(([owner, names]) => words(names).map((name) => `${owner}.${name}`)),
  ...words(empty),
  ...words(chained),
  ...Object.keys(constants),
  ...statements,
];

/** What becomes of a node: a stretch of the code, and the text that takes its place. */
function editOf(node, [parent, grandparent], code, spec) {
  const { methods = {}, empty = '', chained = '', constants = {}, statements = [] } = spec;
  const edit = (name, { start, end }, text = '') => ({ name, start, end, text });
  if (node.type === 'MethodDefinition') {
    const owner = grandparent.id.name;
    const { name } = node.key;
    if (words(methods[owner] ?? '').includes(name)) return edit(`${owner}.${name}`, node);
    if (words(empty).includes(name)) return edit(name, node.value.body, '{}');
    if (words(chained).includes(name)) return edit(name, node.value.body, '{ return this; }');
    return undefined;
  }
  const source = code.slice(node.start, node.end).replace(/\s+/g, ' ');
  const statement = node.type.endsWith('Statement') && statements.find((start) => source.startsWith(start));
  if (statement) return edit(statement, node);
  if (!Object.hasOwn(constants, source)) return undefined;
  if (parent.type !== 'AssignmentExpression' || parent.left !== node)
    return edit(source, node, constants[source]);
  return grandparent.type === 'ExpressionStatement' ? edit(source, grandparent) : undefined;
}
