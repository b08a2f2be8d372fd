import { endOfNumber } from './end-of-number';
import type { KnownCodes } from './known-codes';

/** A code that somebody was sent to type it. */
const sentCode =
  /(?<![a-z])(?:authentic|enter|envoy|one.time|otp|pin(?![a-z])|postal|recu|received|saisi|secur|sent|sms|usage unique|verif|zip)|phone/;

/** Whether a text speaks of a code that is to be typed. */
export const speaksOfSentCode = (text: string): boolean => sentCode.test(text);

/** Longer texts are about more than a number. */
const longest = 60;

/** Words that somebody puts around the only number that they have: “the code I got is 50053”, “what is 50053”. */
const smallWords = new Set(
  'a aadsts about ai an c ce code cest de does du error erreur est for from get got have help i ich is je l le les mean means message microsoft mon my number numero of on que quoi s see signifie sur the un une veut vois what with dire'.split(
    ' ',
  ),
);

/** Words of somebody who tells what a sign-in shows, and of things that have numbers, too. */
const ofSignIn =
  /(?<![a-z])(?:a2f|aad|azure|entra|mfa|mdp|affiche|connect|connexion|display|er{1,2}eur|er{1,2}or|get|indique|log(?:ged|ging)?[ -]?(?:in|on)(?![a-z])|mot de passe|password|says?|shows?|sign[a-z]{0,3}[ -]?in)/;
const ofThings =
  /(?<![a-z])(?:bill|cedex|command|dossier|euros?|factur|invoice|lines?|lignes?|order|parcel|price|prix|refer|serial|ticket)/;
/** The number that a text begins with, as Microsoft’s messages do behind the name of the code. */
const heading = /^[^a-z0-9]*(\d{5,7})\s?:\s/;

/** A number of its own, which no end of a sentence stands before. */
const ofItsOwn = new RegExp(`(?:^|(?<![.!?])[\\s("':#])(\\d{5,7})(?<!000)${endOfNumber}`);

/** The known code that a text begins with, or that a short text is about. */
export function askedNumber(text: string, known: KnownCodes): string | undefined {
  const asked = heading.exec(text)?.[1] ?? (text.length <= longest ? onlyNumber(text) : undefined);
  return asked !== undefined && known.has(`AADSTS${asked}`) ? `AADSTS${asked}` : undefined;
}

/** The only number of a text, if it may be that of a code. */
function onlyNumber(text: string): string | undefined {
  const [digits, ...others] = text.match(/\d+/g) ?? [];
  if (others.length > 0) return undefined;
  if ((text.match(/[a-z]+/g) ?? []).every((word) => smallWords.has(word))) return digits;
  return ofSignIn.test(text) && !ofThings.test(text) && !speaksOfSentCode(text)
    ? ofItsOwn.exec(text)?.[1]
    : undefined;
}
