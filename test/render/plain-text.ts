/** What is wrong with a plain text: bytes, control characters, blanks, its end. */
export function complaintsAbout(text: string): readonly string[] {
  const roundTrip = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text));
  return [
    ...(roundTrip === text ? [] : ['not UTF-8']),
    ...(/(?!\n)\p{Cc}/u.test(text) ? ['a control character'] : []),
    ...(text.startsWith('\ufeff') ? ['a byte order mark'] : []),
    ...(/[^\S\n]\n/u.test(text) ? ['blanks at the end of a line'] : []),
    ...(/[^\n]\n$/.test(text) ? [] : ['not one newline at the end']),
  ];
}
