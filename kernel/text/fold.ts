/**
 * Folds text for search: what differs only in accents, case or punctuation becomes equal. Pictures (emoji) are words of
 * their own; a name of nothing but signs keeps them.
 */

/** `Kim Jong-un` → `kim jong un`, `Corée` → `coree`, `OTAN` → `otan`, `!!!` → `!!!`; never holds a bar. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\p{M}©®™]+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
  const words = plain
    .replace(/\p{So}/gu, ' $& ')
    .replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ')
    .trim();
  return words !== '' ? words : plain.replaceAll('|', '¦').replace(/\s+/g, ' ').trim();
}

/**
 * The stored `searchText` of an entity: its folded names between bars, each once, so that `|putin|` is a whole name and
 * `|put` begins one.
 */
export function searchTextOf(names: readonly string[]): string {
  return `|${[...new Set(names.map(fold).filter((n) => n !== ''))].join('|')}|`;
}
