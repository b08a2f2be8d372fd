/** What mail programs and chats put around what people write, in English and French; a subject is kept. */
const around = [
  /^[ \t>*]*(?:from|sent|to|cc|bcc|date|received|de|envoyé|à|cci|reçu)[ \u00a0*]{0,3}:.*$/gim,
  /^[ \t>*]*(?:subject|objet)[ \u00a0*]{0,3}:/gim,
  /^-{3,}.*-{3,}$/gm,
  // `[09:12] Ana:`
  /^\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]?[^:\n]{0,40}:/gim,
  /[^\s@]{1,64}@\S{1,64}|https?:\/\/\S+/g,
];

/** What somebody wrote themselves in a text that was forwarded or copied from a conversation. */
export const writtenIn = (text: string): string =>
  around.reduce((written, pattern) => written.replace(pattern, ' '), text);
