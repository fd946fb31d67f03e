/**
 * Reads topic files: named statements, each a section with what it is for, what it takes and what it gives. Knows the
 * format, not where the files are. cypher/README.md describes it.
 */

/** A parameter or a column; types as `Columns` of a statement name them. */
export interface Field {
  name: string;
  type: string;
}
export interface Section {
  name: string;
  /** A piece that other sections include by `{...name}`, no statement. */
  piece: boolean;
  purpose: string;
  /** Parameters, among them `...piece` for those of a piece. */
  takes: string[];
  /** Columns, in the same form. */
  gives: string[];
  text: string;
}

const HEAD = /^\/\/([=+]) *([\w.-]+)(?:: *(.*))?$/;
const LINE = /^\/\/ (takes|gives): *(.*)$/;

/** Sections of one file, in its order. Text before the first of them is a comment on the file. */
export function parseTopic(source: string): Section[] {
  const sections: Section[] = [];
  for (const line of source.split(/\r?\n/)) {
    const [head, mark, name = '', purpose = ''] = HEAD.exec(line) ?? [];
    const current = sections.at(-1);
    if (head !== undefined) sections.push({ name, piece: mark === '+', purpose, takes: [], gives: [], text: '' });
    else if (current) readLine(current, line);
  }
  for (const section of sections) section.text = section.text.trim();
  return sections;
}

function readLine(section: Section, line: string): void {
  const [, key, value = ''] = LINE.exec(line) ?? [];
  if (key === 'takes' || key === 'gives') section[key].push(...value.split(',').map((item) => item.trim()));
  else if (!/^\s*\/\//.test(line)) section.text += `${line}\n`;
}
