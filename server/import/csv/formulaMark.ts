/** What stands in cells so that a spreadsheet takes them for texts, and for neither formulas nor numbers. Pure. */

/**
 * Without the apostrophe before cells of Entente's own CSV files that a spreadsheet would take for a formula, and before
 * those that begin with one themselves.
 */
export const withoutMark = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** As other programs write texts of digits: a formula that is the text, `="007"`. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

export const isTextFormula = (cell: string): boolean => cell.startsWith('="') && TEXT_FORMULA.test(cell);

/** The text of such a formula; other cells as they are. */
export const withoutFormula = (cell: string): string =>
  cell.startsWith('="') ? (TEXT_FORMULA.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell) : cell;
