// Libraries as the bundle wants them: small, and quick to read.
import { isBuiltin } from 'node:module';
import { hasStandIn } from './stand-ins.mjs';
import { unasked } from './unasked.mjs';
import { without } from './without.mjs';

const isCommonJs = /^(?:module\.)?exports\b|^const .* = require\(/m;

/**
 * A CommonJS file as an ES module: its code then stands at the top of the bundle, where V8 reads it once, and not in
 * functions inside functions, where it reads it twice.
 */
const asModule = (code) =>
  code
    .replace(/^const (\{[^}]*\}) = require\(('[^']+')\);?$/gm, 'import $1 from $2;')
    .replace(
      /^const (\w+) = require\(('[^']+')\)(?:\.(\w+))?;?$/gm,
      (_, name, from, member) => `import ${member ? `{ ${member} as ${name} }` : name} from ${from};`,
    )
    .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };')
    .replace(/^module\.exports = (\w+);?$/gm, 'export default $1;');

/** Modules of Node as they are, and not as objects with a default that has to be made first. */
const withPlainNode = (code, id) =>
  code.replace(
    /^import (?:\* as )?(\w+)(?:, (\{.*\}))? from '((?:node:)?[a-z_/]+)';.*$/gm,
    (statement, name, named, from) => {
      if (!isBuiltin(from) || hasStandIn(from, id)) return statement;
      if (name === 'process') return '';
      const names = named === undefined ? '' : ` const ${named.replaceAll(' as ', ': ')} = ${name};`;
      return `const ${name} = require('${from}');${names}`;
    },
  );

const seen = new Set();

/** A rolldown plugin. */
export const leanLibraries = {
  name: 'lean-libraries',
  transform(code, id) {
    const [, path] = /[\\/]node_modules[\\/](.+\.js)$/.exec(id) ?? [];
    if (path === undefined) return null;
    const file = path.replaceAll('\\', '/');
    seen.add(file);
    const spec = unasked[file] ?? {};
    const lean = without(code, id, spec, (text) => this.parse(text));
    return withPlainNode(isCommonJs.test(lean) ? asModule(lean) : lean, id);
  },
  /** A library may have moved a file that something is to be left out of. */
  buildEnd(error) {
    const missing = Object.keys(unasked).filter((file) => !seen.has(file));
    if (error === undefined && missing.length > 0) throw new Error(`Nothing imports ${missing.join(', ')}`);
  },
};
