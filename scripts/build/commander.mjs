// Commander as the bundle wants it: small, and quick to read.
import { join } from 'node:path';
import { root } from './folders.mjs';

/**
 * What this program never calls, by class: bundlers keep every method of a class. Some are overridden by `SpokenCommand`
 * or `SpokenHelp`, the others belong to features that are not used.
 */
const unused = {
  Command: `
    _checkForBrokenPassThrough _checkForMissingExecutable _conflictingOption _dispatchHelpCommand
    _excessArguments _executeSubCommand _exit _getOutputContext addCommand addHelpCommand
    addHelpOption addHelpText alias allowUnknownOption arguments combineFlagAndOptionalValue
    commandsGroup configureHelp createCommand createHelp enablePositionalOptions error executableDir
    getOptionValueSourceWithGlobals help helpGroup helpInformation hook missingArgument
    missingMandatoryOptionValue nameFromFilename optionMissingArgument optionsGroup optsWithGlobals
    outputHelp parseAsync passThroughOptions requiredOption restoreStateBeforeParse setOptionValue
    showHelpAfterError showSuggestionAfterError storeOptionsAsProperties unknownCommand
    unknownOption
  `,
  Option: 'choices conflicts env helpGroup hideHelp implies preset',
  Argument: 'argOptional argParser argRequired choices',
  Help: `
    argumentDescription argumentTerm boxWrap formatHelp formatItemList groupItems
    longestArgumentTermLength longestGlobalOptionTermLength longestOptionTermLength
    longestSubcommandTermLength optionDescription padWidth prepareContext styleArgumentDescription
    styleArgumentTerm styleArgumentText styleCommandDescription styleCommandText
    styleDescriptionText styleOptionDescription styleOptionTerm styleOptionText
    styleSubcommandDescription styleSubcommandTerm styleSubcommandText styleTitle styleUsage
    subcommandTerm visibleArguments visibleGlobalOptions
  `,
};

const file = (part) => join(root, `node_modules/commander/lib/${part}.js`).replaceAll('\\', '/');

/** The parts of commander that reading a command line takes; help has a file of its own. */
const reading = ['command', 'error'].map((part) => `export * from '${file(part)}';`).join('\n');

/** @throws where commander has changed so that this file no longer fits */
function withoutUnused(code, id, parse) {
  const gaps = parse(code).body.flatMap((statement) => {
    const names = statement.type === 'ClassDeclaration' ? (unused[statement.id.name] ?? '') : '';
    return (names.match(/\w+/g) ?? []).map((name) => {
      const method = statement.body.body.find(({ key }) => key?.name === name);
      if (method === undefined) throw new Error(`${id} has no method ${name}`);
      return method;
    });
  });
  return gaps
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

/**
 * Commander without what is never called, and as an ES module: its code then stands at the top of the bundle, where V8
 * reads it once, and not in functions inside functions, where it reads it twice.
 */
export const leanCommander = {
  name: 'lean-commander',
  resolveId(id, importer = '') {
    if (id !== 'commander') return null;
    return importer.endsWith('help.ts') ? file('help') : '\0commander';
  },
  load: (id) => (id === '\0commander' ? reading : null),
  transform(code, id) {
    if (!/[\\/]commander[\\/]lib[\\/]/.test(id)) return null;
    const asModule = withoutUnused(code, id, (text) => this.parse(text))
      .replace(/^const (\{[^}]*\}) = require\(('[^']+')\);/gm, 'import $1 from $2;')
      .replace(/^const (\w+) = require\(('[^']+')\)(?:\.\w+)?;/gm, (_, name, from) =>
        name === 'EventEmitter' ? `import { EventEmitter } from ${from};` : `import ${name} from ${from};`,
      )
      .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };');
    if (/require\(|exports\./.test(asModule))
      throw new Error(`${id} is written in a way that is not known here`);
    return asModule;
  },
};
