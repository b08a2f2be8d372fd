const units =
  '(?:%|[€$£]|dollars?|euros?|eur|fois|kb|ko|mb|minutes?|mo|ms|rows?|secondes?|seconds?|times|usd|users?)(?![a-z])';

/** The end of a number that may be a code, as a pattern: it ends neither in letters nor as a date, a time, a telephone number or a quantity does. */
export const endOfNumber = `(?![0-9a-z]|[-/:.]\\d|\\s\\d{3,4}[\\s.-]\\d{2}|\\s?${units})`;
