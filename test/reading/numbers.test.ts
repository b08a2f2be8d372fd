import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { languages } from '../helpers/languages';
import { readIn } from './readers';

/** A code of the sign-in service, and a number in its form that is none. */
const known = Object.keys(source.codes).find((id) => /^AADSTS\d{5}$/.test(id)) ?? '';
const digits = known.replace('AADSTS', '');

describe.each(languages)('numbers, read in %s first', (language) => {
  const codeIn = (text: string) => {
    const reading = readIn(language, text);
    return reading.by === 'code' ? reading.code.id : undefined;
  };

  test.each([
    `the code I got is ${digits}`,
    `le code est ${digits}`,
    `${digits} AADSTS`,
    `${digits} error`,
    `what is ${digits}`,
    `que signifie ${digits} ?`,
    `Error ${digits}`,
    `Error code:\n${digits}`,
    `Code d’erreur : ${digits}`,
  ])('%s: a code', (text) => {
    expect(codeIn(text)).toBe(known);
  });

  test.each([
    ['404 page not found', 'HTTP 404'],
    ['404 - page introuvable', 'HTTP 404'],
    ['Erreur 404 : cette page n’existe pas', 'HTTP 404'],
    ['404 page', 'HTTP 404'],
    ['Error code 4404', 'AADSTS4404'],
  ])('%s: %s', (text, id) => {
    expect(codeIn(text)).toBe(id);
  });

  test.each([
    'Sign-in error. (415) 555-0199',
    'Error, 2155550199',
    'error code 492817 sent to my phone',
    'The verification code gives an error: 492817',
    'Le code reçu par SMS donne une erreur : 492817',
    'Erreur. 75008 Paris',
    '75008 Paris',
    'Error: $1200',
    'Error: 1200 dollars',
    'Erreur : 1200 euros',
    'error 4111 1111 1111 1111',
    'errors: 1500',
    `Can we get ${digits} licences for this customer?`,
    `The display reads ${digits} km`,
    `${digits} erreurs dans le fichier de tarifs`,
    `On connecte ${digits} postes`,
    'Call me on mobile: 80180014',
    'Error: 425 555 0100',
    'Le contrat fait 404 pages, c’est long',
    'The guide has 500 pages',
    'room 404 page me when you arrive',
    "ERROR 1045 (28000): Access denied for user 'root'",
    'Erreur 1004 définie par l’application',
    'Error 1603 while installing',
  ])('%s: no code', (text) => {
    expect(codeIn(text)).toBeUndefined();
  });
});
