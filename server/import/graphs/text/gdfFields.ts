/** Cuts a row of a GDF file at its commas; a field may stand in single or double quotes. Pure. */
export function gdfFields(row: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= row.length;) {
    const quoted = QUOTED.find((pattern) => {
      pattern.lastIndex = at;
      return pattern.test(row);
    });
    if (quoted) {
      quoted.lastIndex = at;
      const [whole = '', inside = ''] = quoted.exec(row) ?? [];
      const quote = whole.trimStart().slice(0, 1);
      fields.push(inside.replaceAll(quote + quote, quote).replace(/\\(["'\\])/g, '$1'));
      at += whole.length + 1;
      continue;
    }
    const comma = row.indexOf(',', at);
    const end = comma < 0 ? row.length : comma;
    fields.push(row.slice(at, end).trim());
    at = end + 1;
  }
  return fields;
}

/** A quote within stands doubled or behind a backslash. */
const QUOTED = [/\s*"([^"\\]*(?:(?:\\.|"")[^"\\]*)*)"\s*(?=,|$)/y, /\s*'([^'\\]*(?:(?:\\.|'')[^'\\]*)*)'\s*(?=,|$)/y];
