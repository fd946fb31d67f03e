/**
 * The apostrophe before cells of Entente's own CSV files that a spreadsheet would take for a formula, and before those
 * that begin with one themselves. Pure.
 */
export const withoutMark = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
