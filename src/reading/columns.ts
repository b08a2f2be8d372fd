/** The title of the column that holds the error codes in the sign-in log of an administrator, or of a table like it. */
const heading =
  /^(?:(?:sign-?in |status )?error[ _-]?code|(?:sign-?in )?errornumber|code d[' ]?erreur(?: de connexion)?)s?$/;
const delimiters = ['\t', ';', ',', '|'];

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

/** The numbers that stand below such a title, in tables whose columns are parted by tabs or marks. */
export function columnNumbers(text: string): readonly { readonly at: number; readonly digits: string }[] {
  // Every such title holds this.
  if (!text.includes('err')) return [];
  const numbers: { at: number; digits: string }[] = [];
  let column: { readonly delimiter: string; readonly place: number } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const delimiter = delimiters.find((candidate) => line.includes(candidate));
    const place =
      delimiter === undefined ? -1 : cellsOf(line, delimiter).findIndex((cell) => heading.test(cell));
    if (delimiter !== undefined && place >= 0) column = { delimiter, place };
    else if (column !== undefined) {
      const digits = cellsOf(line, column.delimiter)[column.place] ?? '';
      if (/^\d{4,7}$/.test(digits)) numbers.push({ at, digits });
      else if (line.trim() === '') column = undefined;
    }
    at += line.length + 1;
  }
  return numbers;
}
