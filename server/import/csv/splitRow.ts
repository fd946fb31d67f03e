/** The fields of a row of CSV, for looks at the beginning of a file: quotes are taken off. Pure. */
export function splitRow(row: string, separator: string): string[] {
  const fields: string[] = [];
  let [field, quoted] = ['', false];
  for (let i = 0; i < row.length; i++) {
    const letter = row[i] ?? '';
    if (letter === '"') {
      if (quoted && row[i + 1] === '"') field += row[i++];
      else if (quoted) quoted = false;
      // Within a value that is not quoted it is a letter.
      else if (field.trim() === '') quoted = true;
      else field += letter;
    } else if (letter === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  return [...fields, field];
}
