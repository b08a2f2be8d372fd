const units =
  '(?:%|[€$£]|devices?|dollars?|entrees?|entries|errors|erreurs|euros?|eur|fois|ht|items?|kb|km|ko|licen[cs]es?|lignes?|lines?|mb|minutes?|mo|ms|pieces?|postes?|ppm|rows?|seats?|secondes?|seconds?|times|ttc|unites?|units?|usd|users?)(?![a-z])';

/** What stands right behind a number where a page was copied without its line ends. */
const nextLabel = '(?:correlation|horodat|[il]d ?de |request|timestamp|trace)';

/** The end of a number that may be a code, as a pattern: it ends neither in letters nor as a date, a time, a telephone number or a quantity does. */
export const endOfNumber = `(?!(?!${nextLabel})[0-9a-z]|[-/:.]\\d|\\s\\d{3,4}[\\s.-]\\d{2}|\\s?${units})`;
