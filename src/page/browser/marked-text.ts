/** A piece of a text that is drawn as something else than text. */
export interface Mark {
  readonly text: string;
  draw(): Node;
}

/** A text with its marks drawn. */
export function drawText(text: string, marks: readonly Mark[]): readonly (Node | string)[] {
  const mark = marks.find((mark) => text.includes(mark.text));
  if (mark === undefined) return text === '' ? [] : [text];
  const start = text.indexOf(mark.text);
  return [
    ...drawText(text.slice(0, start), marks),
    mark.draw(),
    ...drawText(text.slice(start + mark.text.length), marks),
  ];
}
