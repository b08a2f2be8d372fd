import type { KnownCodes } from './known-codes';

/** Words that somebody puts around the only number that they have: “the code I got is 50053”, “what is 50053”. */
const smallWords = new Set(
  'a aadsts about ai an c ce code cest de does du error erreur est for from get got have help i ich is je l le les mean means message microsoft mon my number numero of on que quoi s see signifie sur the un une veut vois what with dire'.split(
    ' ',
  ),
);

/** Longer texts say more. */
const longest = 60;

/** The known code in a text that holds nothing else but a few small words. @param text as `letters` writes it */
export function askedNumber(text: string, known: KnownCodes): string | undefined {
  const [digits, ...others] = text.length <= longest ? (text.match(/\d+/g) ?? []) : [];
  const id = `AADSTS${digits}`;
  if (digits === undefined || others.length > 0 || !known.has(id)) return undefined;
  return (text.match(/[a-z]+/g) ?? []).every((word) => smallWords.has(word)) ? id : undefined;
}
