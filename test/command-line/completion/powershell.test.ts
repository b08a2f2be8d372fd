import { describe, expect, test } from 'vitest';
import { languages } from '../../helpers/languages';
import { piecesOf, unbalanced } from './powershell';
import { scriptFor } from './shell';

describe.each(languages)('the script for PowerShell in %s', (language) => {
  test('closes every quote and bracket', async () => {
    const pieces = piecesOf(await scriptFor('powershell', language));
    expect(unbalanced(pieces)).toEqual([]);
    expect(pieces.filter(({ kind }) => kind === 'bracket').length).toBeGreaterThan(20);
  });

  test('is ASCII after its first comment, which consoles with another code page may garble', async () => {
    const [, first, ...rest] = (await scriptFor('powershell', language)).split('\n');
    expect(first).toMatch(/^# .*\$PROFILE/);
    expect(rest.join('\n')).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('asks the program in that language, and keeps quiet where it is missing', async () => {
    const script = await scriptFor('powershell', language);
    expect(script).toContain(
      `try { signin-help __complete powershell ${language} $line 2> $null } catch { }`,
    );
  });

  test('is for the program under each name that npm gives it on Windows', async () => {
    const strings = piecesOf(await scriptFor('powershell', language)).flatMap(({ kind, text }) =>
      kind === 'string' ? text : [],
    );
    expect(strings).toEqual(expect.arrayContaining(['signin-help', 'signin-help.cmd', 'signin-help.ps1']));
  });
});
