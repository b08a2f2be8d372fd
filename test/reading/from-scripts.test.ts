import { describe, expect, test } from 'vitest';
import { run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { codesOf, readIn, topicsOf } from './readers';

/** What scripts and libraries write, the code in it that decides, if any, and the guides that are right. */
const texts: readonly (readonly [text: string, code: string | undefined, guides: string])[] = [
  [
    'Microsoft.Store.PartnerCenter.Exceptions.PartnerException: {"code":900309,"description":"x","data":[],"source":"PartnerFD"}',
    '900309',
    'blocked-by-policy',
  ],
  [
    'PartnerException: Request failed. {"code":900309,"description":"Conditional Access policy requires authentication"}',
    '900309',
    'blocked-by-policy',
  ],
  [
    'Exception: Microsoft.Store.PartnerCenter.Exceptions.PartnerException: Forbidden ---> {"code":900421,"description":"MFA","data":[]}',
    '900421',
    'mfa-required',
  ],
  [
    'PartnerException: ErrorCategory: Forbidden, ServiceErrorPayload: Code: 900421, Description: x, Context: y',
    '900421',
    'mfa-required',
  ],
  [
    'Traceback (most recent call last):\n  File "run.py", line 12, in <module>\nrequests.exceptions.HTTPError: {"code":"20002","description":"no relationship"}',
    '20002',
    'customer-access',
  ],
  [
    'at Microsoft.Store.PartnerCenter.Network() body={"code":900150,"description":"Access denied"}',
    '900150',
    'account-restricted',
  ],
  [
    'PartnerException: {"code":2006,"description":"Partner is not valid for offer"}',
    'API 2006',
    'contact-support',
  ],
  [
    'Invoke-RestMethod : {"code":800004,"description":"Invalid offer Id","source":"PartnerApiServiceCore"}',
    'API 800004',
    'contact-support',
  ],
  [
    'New-PartnerAccessToken : AADSTS50076: Due to a configuration change\n    + CategoryInfo : NotSpecified',
    'AADSTS50076',
    'second-step',
  ],
  [
    'Unhandled exception. MSAL.NetCore.4.61.3.0.MsalUiRequiredException:\n\tErrorCode: invalid_grant\nAADSTS65001: The user or administrator has not consented',
    'AADSTS65001',
    'not-assigned',
  ],
  [
    'curl -d grant_type=client_credentials …\n{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}',
    'AADSTS7000215',
    'app-problem',
  ],
  [
    'Traceback (most recent call last):\nazure.core.exceptions.ClientAuthenticationError: AADSTS53003: Access has been blocked',
    'AADSTS53003',
    'blocked-by-policy',
  ],
  [
    'az login --service-principal -u x -p y\nERROR: AADSTS50034: The user account',
    'AADSTS50034',
    'not-in-directory',
  ],
  ['PartnerException: Forbidden', undefined, 'script-sign-in'],
  ['PartnerException: Unauthorized', undefined, 'script-sign-in'],
  ['Get-PartnerCustomer : Forbidden', undefined, 'script-sign-in'],
  ['Invoke-RestMethod : The remote server returned an error: (403) Forbidden.', undefined, 'script-sign-in'],
  [
    'Invoke-RestMethod : Le serveur distant a retourné une erreur : (403) Interdit.',
    undefined,
    'script-sign-in',
  ],
  [
    'Invoke-RestMethod: Response status code does not indicate success: 403 (Forbidden).',
    undefined,
    'script-sign-in',
  ],
  ['urllib.error.HTTPError: HTTP Error 403: Forbidden', undefined, 'script-sign-in'],
  ['curl: (22) The requested URL returned error: 403', undefined, 'script-sign-in'],
];

describe.each(languages)('what scripts write, read in %s', (language) => {
  test.each(texts)('%j: %s, %s', async (text, code, guide) => {
    const reading = readIn(language, text);
    expect(reading.by).toBe(code === undefined ? 'message' : 'code');
    if (code !== undefined) expect(codesOf(reading)[0]).toBe(code);
    expect(topicsOf(reading)).toEqual([guide]);
    const { stdout } = await run([text, '-l', language, '-f', 'json']);
    if (guide !== 'script-sign-in') expect(JSON.parse(stdout).ifItFails[0]).toContain('script-sign-in');
  });
});

test('a code alone does not say where it comes from', async () => {
  const { stdout } = await run(['AADSTS50076', '-f', 'json']);
  expect(JSON.parse(stdout).ifItFails[0]).not.toContain('script-sign-in');
});

test.each(['3399614475', 'Error code: -2145910764'])(
  '%s: the number is named beside its code',
  async (text) => {
    for (const language of languages) {
      const { code } = JSON.parse((await run([text, '-l', language, '-f', 'json'])).stdout);
      expect(code.meaning).toContain(text.replace(/^\D*(?=-?\d)/, ''));
    }
  },
);

test.each([
  ['AADSTS50012\n1: open the page\n2: sign in', 'AADSTS50012'],
  ['Error AADSTS50012\n1: open the page', 'AADSTS50012'],
  ['New-PartnerAccessToken : AADSTS50012\n1: Authentication failed', 'AADSTS500121'],
])('%j: %s', (text, id) => {
  expect(codesOf(readIn('en', text))[0]).toBe(id);
});
