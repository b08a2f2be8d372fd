/** Thrown instead of printing and exiting: the help of a command was asked for. */
export class HelpAsked extends Error {
  constructor(readonly command: string) {
    super('help asked');
  }
}

/** Thrown instead of printing and exiting: the version was asked for. */
export class VersionAsked extends Error {}
