/** The shells there is a completion script for, in the order in which help names them. */
export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** A shell there is a completion script for. */
export type ShellName = (typeof shellNames)[number];

/** The command with which a completion script asks what to offer. No help names it: nobody types it. */
export const completing = '__complete';
