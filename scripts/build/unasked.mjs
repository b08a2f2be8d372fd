// What this program never asks of its libraries, by file. `without.mjs` leaves it out, and throws where a library has changed.

/** Settings of commander that no command changes, and what follows from them. */
const commanderConstants = {
  'this._storeOptionsAsProperties': 'false',
  'this._enablePositionalOptions': 'false',
  'this._passThroughOptions': 'false',
  'this._combineFlagAndOptionalValue': 'true',
  'this._allowExcessArguments': 'false',
  'this._allowUnknownOption': 'false',
  'this._defaultCommandName': 'null',
  'this._showHelpAfterError': 'false',
  'this._showSuggestionAfterError': 'false',
  'this._getHelpCommand()': 'null',
  'this._addImplicitHelpCommand': 'false',
  'this._helpCommand': 'undefined',
  'this._helpConfiguration': 'undefined',
  'this._helpGroupHeading': 'undefined',
  'this._defaultCommandGroup': 'undefined',
  'this._defaultOptionGroup': 'undefined',
  'this._exitCallback': 'undefined',
  'this._lifeCycleHooks': 'undefined',
  'this._savedState': 'undefined',
  'this._scriptPath': 'undefined',
  'this._executableFile': 'undefined',
  'this._executableDir': 'undefined',
  'this._executableHandler': 'undefined',
  'this._argsDescription': 'undefined',
  'this._hidden': 'false',
  'this._aliases': '[]',
  'this._args': 'undefined',
  'this.rawArgs': 'undefined',
  'cmd._hidden': 'false',
  'cmd._executableHandler': 'false',
  'cmd._executableFile': 'null',
  'cmd._aliases.includes(name)': 'false',
  'subCommand._executableHandler': 'false',
  'opts.isDefault': 'false',
  // Options and arguments: each has one spelling, none is variadic, or read from the environment.
  'option.envVar': 'undefined',
  'option.presetArg': 'undefined',
  'option.variadic': 'false',
  'flags instanceof Option': 'false',
  'fn instanceof RegExp': 'false',
  'declaredArg.parseArg': 'undefined',
  'argument.parseArg': 'undefined',
  "err.code === 'commander.invalidArgument'": 'false',
  'previousArgument?.variadic': 'false',
  '(option.short && this._findOption(option.short)) || (option.long && this._findOption(option.long))':
    'false',
  'knownBy(command).find((name) => this._findCommand(name), )': 'false',
  // A command line comes without Node and the script, and events are commander’s own.
  'this._prepareUserArgs(argv, parseOptions)': 'argv',
  'this.parent?.listenerCount(commandEvent)': 'false',
  "this._findCommand('*')": 'false',
  "this.listenerCount('command:*')": 'false',
  'useColor()': 'undefined',
};

export const unasked = {
  'commander/lib/command.js': {
    constants: commanderConstants,
    // Overridden by `SpokenCommand`, or part of features that are not used.
    methods: {
      Command: `
        _checkForBrokenPassThrough _checkForConflictingLocalOptions _checkForMissingExecutable
        _conflictingOption _dispatchHelpCommand _excessArguments _executeSubCommand _exit
        _getHelpCommand _getOutputContext _prepareUserArgs addCommand addHelpCommand
        addHelpOption addHelpText alias aliases allowUnknownOption arguments
        combineFlagAndOptionalValue commandsGroup configureHelp createCommand createHelp
        enablePositionalOptions error executableDir getOptionValueSourceWithGlobals help helpGroup
        helpInformation hook missingArgument missingMandatoryOptionValue nameFromFilename
        optionMissingArgument optionsGroup optsWithGlobals outputHelp parseAsync
        passThroughOptions requiredOption restoreStateBeforeParse saveStateBeforeParse
        setOptionValue showHelpAfterError showSuggestionAfterError storeOptionsAsProperties
        unknownCommand unknownOption
      `,
    },
    empty: `
      _chainOrCallHooks _chainOrCallSubCommandHook _checkForConflictingOptions
      _checkForMissingMandatoryOptions _initCommandGroup _initOptionGroup _parseOptionsEnv
      _parseOptionsImplied _prepareForParse
    `,
    chained: 'allowExcessArguments exitOverride helpCommand',
  },
  'commander/lib/option.js': {
    methods: { Option: 'choices conflicts env helpGroup hideHelp implies preset' },
    constants: { "flagParts[0].startsWith('-')": 'false' },
  },
  'commander/lib/argument.js': {
    methods: { Argument: '_collectValue argOptional argParser argRequired choices' },
  },
  'commander/lib/help.js': {
    constants: {
      'cmd._getHelpCommand()': 'null',
      'cmd._aliases[0]': 'undefined',
      'cmd.summary()': "''",
      'this.sortOptions': 'false',
      'this.sortSubcommands': 'false',
    },
    // Overridden by `SpokenHelp`, or never called by it.
    methods: {
      Help: `
        argumentDescription argumentTerm boxWrap compareOptions formatHelp formatItemList groupItems
        longestArgumentTermLength longestGlobalOptionTermLength longestOptionTermLength
        longestSubcommandTermLength optionDescription padWidth prepareContext
        styleArgumentDescription styleArgumentTerm styleArgumentText styleCommandDescription
        styleCommandText styleDescriptionText styleOptionDescription styleOptionTerm
        styleOptionText styleSubcommandDescription styleSubcommandTerm styleSubcommandText
        styleTitle styleUsage subcommandTerm visibleArguments visibleGlobalOptions
      `,
    },
  },
  // Addresses alone are opened, in the default browser, and nothing waits for it.
  'open/index.js': {
    constants: {
      'options[fallbackAttemptSymbol]': 'false',
      'delete options[fallbackAttemptSymbol]': '0',
      'Array.isArray(options.app)': 'false',
      'Array.isArray(app)': 'false',
      'let {name: app, arguments: appArguments = []} = options.app ?? {};':
        'const app = undefined, appArguments = [];',
      'appArguments = [...appArguments]': '0',
      'appArguments = appArguments.map(argument => executePowerShell.escapeArgument(argument))': '0',
      'appArguments.length > 0': 'false',
      "app === 'browser' || app === 'browserPrivate'": 'false',
      'options.wait': 'false',
      'options.background': 'false',
      'options.newInstance': 'false',
      'await convertWslPathToWindows(options.target)': 'options.target',
      "useSystemXdgOpen ? 'xdg-open' : localXdgOpenPath": "'xdg-open'",
      'process.versions.electron': 'undefined',
    },
    statements: ['try { await fs.access(localXdgOpenPath,'],
  },
  // Only the styles of the stand-in for its table.
  'chalk/source/index.js': { statements: ['for (const model of usedModels)'] },
  '@inquirer/core/dist/lib/create-prompt.js': {
    constants: { 'getCallSites()': '[]' },
    statements: ['if (nextView === undefined)'],
  },
  'mute-stream/lib/index.js': {
    methods: { MuteStream: 'proxy close destroy destroySoon pause resume' },
    constants: { 'this.replace': 'undefined' },
  },
};
