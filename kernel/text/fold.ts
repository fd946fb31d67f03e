/** Folds text for search: what differs only in accents, case or punctuation becomes equal. */

/** `Kim Jong-un` → `kim jong un`, `Corée` → `coree`, `OTAN` → `otan`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The stored `searchText` of an entity: its folded names between bars, each once, so that `|putin|` is a whole name and
 * `|put` begins one.
 */
export function searchTextOf(names: readonly string[]): string {
  return `|${[...new Set(names.map(fold).filter((n) => n !== ''))].join('|')}|`;
}
