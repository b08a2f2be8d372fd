/** The letters O, I and l stand for the digits that look like them. */
export const withoutSlips = (digits: string): string => digits.replaceAll('o', '0').replace(/[il]/g, '1');

/** Whether a word is another one with a letter missing, a letter too many, another letter, or two exchanged. */
export function isOneSlipFrom(word: string, meant: string): boolean {
  let at = 0;
  while (word[at] === meant[at] && at < meant.length) at += 1;
  const [typed, right] = [word.slice(at), meant.slice(at)];
  return (
    typed === right.slice(1) ||
    typed.slice(1) === right ||
    typed.slice(1) === right.slice(1) ||
    typed === `${right.charAt(1)}${right.charAt(0)}${right.slice(2)}`
  );
}
