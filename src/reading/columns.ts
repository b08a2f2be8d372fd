/** The title of the column that holds the error codes in the sign-in log of an administrator, or of a table like it. */
const heading =
  /^(?:(?:sign-?in |status )?error[ _-]?code|(?:sign-?in )?errornumber|result ?type|code d[' ]?erreur(?: de connexion)?)s?$/;
/** What every such title holds. */
const title = /error[ _-]?code|errornumber|result ?type|code d[' ]?erreur/;
const delimiters = ['\t', ';', ',', '|'];
/** No table that somebody reads has more columns. */
const mostColumns = 200;

interface Column {
  readonly delimiter: string;
  readonly place: number;
}

/** The numbers that stand below such a title, in tables whose columns are parted by tabs or marks. */
export function* columnNumbers(text: string): Iterable<{ readonly at: number; readonly digits: string }> {
  if (!title.test(text)) return;
  let column: Column | undefined;
  for (const { 0: line, index: at } of text.matchAll(/[^\n]*\n?/g)) {
    const titled = titledIn(line);
    if (titled !== undefined) column = titled;
    else if (column !== undefined) {
      const digits = contentOf(line.split(column.delimiter, column.place + 1)[column.place]);
      if (/^\d{4,7}$/.test(digits)) yield { at, digits };
      else if (line.trim() === '') column = undefined;
    }
  }
}

/** The column of a line that has the title. */
function titledIn(line: string): Column | undefined {
  const delimiter = title.test(line) ? delimiters.find((mark) => line.includes(mark)) : undefined;
  if (delimiter === undefined) return undefined;
  const place = line.split(delimiter, mostColumns).findIndex((cell) => heading.test(contentOf(cell)));
  return place === -1 ? undefined : { delimiter, place };
}

function contentOf(cell = ''): string {
  const content = cell.trim();
  return content.startsWith('"') ? content.replace(/^"(.*)"$/, '$1') : content;
}
