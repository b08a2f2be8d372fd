import type { Random } from '../helpers/random';

/** What codes are made of, what stands around them, and what looks like one. */
const pieces = [
  ...[
    'AADSTS50053',
    'AADSTS',
    'aadsts 50126',
    'AADST50020',
    'AADSTS5OO2O',
    'SSPR_0014',
    'AADB2C90118',
    'CAA20003',
  ],
  ...[
    '0x80070005',
    '-2146233088',
    'HTTP 403',
    '500121',
    '50053',
    '0',
    '2026-11-25T10:00:00Z',
    '+33 1 23 45 67 89',
  ],
  ...[
    '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    'Error Code:',
    'Request Id',
    '"error_codes":[50053]',
    '%41%41DSTS50011',
  ],
  ...[
    '%2541',
    '&#65;&#65;DSTS',
    '&nbsp;',
    'https://login.microsoftonline.com/error?code=50053',
    '\\u0041',
    '%',
    '%zz',
  ],
  ...['My account is locked', 'mot de passe oublié', 'password', 'compte', 'le', 'the', 'verrouillé', 'MFA'],
  ...[
    '“',
    '”',
    "'",
    '"',
    '`',
    '**',
    '<b>',
    '{{',
    '$&',
    '\\',
    '|',
    '\u200b',
    '\u00ad',
    '\u00a0',
    '\u202e',
    '\u001b[2J',
  ],
] as const;

const joints = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '-',
  '_',
  ':',
  ' = ',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '   ',
] as const;

/** A text such as somebody might paste, or nobody would: up to some kilobytes. */
export function message(random: Random): string {
  const most = random.chance(0.05) ? 600 : 12;
  return random
    .several(most, () => (random.chance(0.85) ? random.pick(pieces) : random.text(12)) + random.pick(joints))
    .join('');
}

/** A text made of one piece over and over: what makes a careless pattern take for ever. */
export const repeated = (random: Random, length: number): string =>
  (random.pick(pieces) + random.pick(joints)).repeat(length).slice(0, length);
