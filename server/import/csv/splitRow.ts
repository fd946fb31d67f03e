/** The fields of a row of CSV, for looks at the beginning of a file: quotes are taken off. Pure. */
export function splitRow(row: string, separator: string): string[] {
  const fields: string[] = [];
  let [field, quoted] = ['', false];
  /** Nothing but blanks are in the field. Looking at it for each quote would take its length times its quotes. */
  let isBlank = true;
  const add = (letter: string): void => {
    field += letter;
    isBlank &&= letter.trim() === '';
  };
  for (let i = 0; i < row.length; i++) {
    const letter = row[i] ?? '';
    if (letter === '"') {
      if (quoted && row[i + 1] === '"') add(row[i++] ?? '');
      else if (quoted) quoted = false;
      // Within a value that is not quoted it is a letter.
      else if (isBlank) quoted = true;
      else add(letter);
    } else if (letter === separator && !quoted) {
      fields.push(field);
      [field, isBlank] = ['', true];
    } else add(letter);
  }
  return [...fields, field];
}
