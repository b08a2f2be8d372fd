import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { textsOf } from '../../src/catalogue/check-texts';
import type { Language } from '../../src/catalogue/source';

/** A concept: the one term for it, and the forms that are not used. Labels of buttons and pages are Microsoft’s, and stand in quotes. */
interface Term {
  readonly term: string;
  readonly not: RegExp;
  /** A form that is refused, to see that it would be noticed. */
  readonly like: string;
  /** Whether it is a label: then it is looked for in quotes, too. */
  readonly isLabel?: true;
}

const terms: Readonly<Partial<Record<Language, readonly Term[]>>> = {
  en: [
    { term: 'reset page', not: /\breset (portal|site|website)\b/i, like: 'the reset portal' },
    { term: 'user ID', not: /\buser ?names?\b|\blogin names?\b/i, like: 'your user name' },
    {
      term: 'service request',
      not: /\b(support|help) (request|ticket|case)s?\b|(?<!Kerberos )\btickets?\b/i,
      like: 'a support ticket',
    },
    { term: 'guide', not: /(?<!\{)\btopics?\b(?!\})/i, like: 'every topic' },
    {
      term: 'the check after the password, multifactor authentication',
      not: /\bsecond (sign-in )?step\b|\b(two|2)-(step|factor)\b|\b2FA\b|\bmulti-factor\b/i,
      like: 'two-factor authentication',
    },
    { term: 'sign in', not: /\blog(s|ged|ging)?[ -]?(in|on|off|out)\b(?![.-])/i, like: 'log in' },
    { term: 'email', not: /\be-mails?\b|\bmails?\b/i, like: 'by e-mail' },
    {
      term: 'the Settings icon (the gear at the top right)',
      not: /\bgear\b(?! at the top right)/i,
      like: 'the gear',
    },
    { term: 'problem', not: /\bfaults?\b/i, like: 'a fault' },
    {
      term: 'Global administrator',
      not: /\bglobal admins?\b|\bglobal administrator/,
      like: 'a global administrator',
    },
    { term: 'lookup', not: /\blook-ups?\b/i, like: 'the live look-up' },
    { term: 'organization, enrollment', not: /\borganis|\benrol(?!l)/i, like: 'your organisation' },
  ],
  fr: [
    {
      term: 'page de réinitialisation',
      not: /\b(portail|site) de réinit/i,
      like: 'le portail de réinitialisation',
    },
    {
      term: 'identifiant utilisateur',
      not: /nom d’(utilisateur|usager)|identifiant de connexion/i,
      like: 'votre nom d’utilisateur',
    },
    {
      term: 'demande de service',
      not: /\bdemandes? (de support|d’assistance|d’aide)|\btickets?\b(?! Kerberos)/i,
      like: 'une demande d’assistance',
    },
    { term: 'guide', not: /\b(ce|les|chaque|leur) sujets?\b|\[sujet/i, like: 'tous les sujets' },
    {
      term: 'la vérification après le mot de passe, l’authentification multifacteur',
      not: /multifactorielle|(à|en) deux (facteurs|étapes)|double authentification|(deuxième|seconde) étape de connexion/i,
      like: 'l’authentification à deux facteurs',
    },
    { term: 'se connecter', not: /\bs[e’] ?(identifier|loguer)\b|\blogin\b(?![.-])/i, like: 's’identifier' },
    { term: 'e-mail', not: /(?<!e-)\bmails?\b|\bcourriels?\b|\bemails?\b/i, like: 'un courriel' },
    {
      term: 'l’icône « Paramètres » (l’engrenage, en haut à droite)',
      not: /engrenage(?!, en haut à droite)/i,
      like: 'l’engrenage en haut',
    },
    { term: 'administrateur général', not: /administrateurs? globa/i, like: 'un administrateur global' },
    {
      term: 'mot de passe temporaire',
      not: /mots? de passe provisoires?/i,
      like: 'un mot de passe provisoire',
    },
    {
      term: 'Espace partenaires',
      not: /\bCentre partenaires|\bespace partenaires|\bPartner Center\b/,
      like: 'le Centre partenaires',
    },
    {
      term: 'Se connecter d’une autre manière',
      not: /Se connecter d’une autre façon/,
      like: '« Se connecter d’une autre façon »',
      isLabel: true,
    },
  ],
};

const withoutLabels = (text: string) => text.replace(/“[^”]*”|«[^»]*»( \([^)]*\))?/g, '');

/** All texts but the titles of Microsoft’s own pages. */
const texts = textsOf({ ...source, links: {} });

describe.each(Object.entries(terms))('one term a concept in %s', (tag, known) => {
  const language = tag as Language;

  test.each(known)('$term', ({ not, isLabel }) => {
    const wordings = texts.map(({ place, text }) => ({ place, wording: text[language] }));
    const found = wordings.filter(({ wording }) => not.test(isLabel ? wording : withoutLabels(wording)));
    expect(found.map(({ place, wording }) => `${place}: ${wording}`)).toEqual([]);
  });

  test.each(known)('“$like” would be noticed', ({ not, like }) => {
    expect(like).toMatch(not);
  });
});
