/** Whether a part has no texts: it is the same in every language, and lies there once. */
const isShared = (name: string): boolean => name === 'codes';

/** The file of a part in a language: `topic/no-admin` → `fr/topics/no-admin.json`, `codes` → `codes.json`. */
export const fileOf = (name: string, language: string): string =>
  `${isShared(name) ? '' : `${language}/`}${name.replace(/^topic\//, 'topics/')}.json`;
