import type { ShellName } from '../shell-names';
import { bash } from './bash';
import { fish } from './fish';
import { powershell } from './powershell';
import type { Shell } from './shell';
import { zsh } from './zsh';

/** Every shell there is a completion script for. */
export const shells: Readonly<Record<ShellName, Shell>> = { bash, zsh, fish, powershell };
