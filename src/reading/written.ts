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

/** Where begins what somebody answers or forwards. */
const quoted =
  /^(?:[ \t]*>|-{3,} ?(?:original|forwarded|message)|(?:on|le) .{8,80} (?:wrote|a écrit)[ \u00a0]?:|(?:from|de)[ \u00a0]?: )/im;

/** What somebody wrote above what they answer; the whole text where nothing stands above. */
export function aboveQuote(text: string): string {
  const above = text.slice(0, quoted.exec(text)?.index);
  return above.trim() === '' ? text : above;
}
