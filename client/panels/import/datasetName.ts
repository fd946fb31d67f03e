/** Names of data sets: one suggested from a file's name, and what is wrong with one that was typed. Pure. */
import { BUNDLED_DATASET, DATA_ENDINGS, DatasetName } from '../../../contract/index.js';
import type { NameFault } from '../../words/import/files.js';

const LONGEST = 63;
/** A packed file has two: `people.csv.gz`. */
const ENDINGS = new RegExp(`(\\.(${DATA_ENDINGS.join('|')}|txt))+$`, 'i');

/**
 * `Réseau élargi (2024).csv` → `reseau-elargi-2024`; `import` when no letter is left. Never the bundled data set's
 * name.
 */
export function suggestName(fileName: string): string {
  const stem = fileName.replace(ENDINGS, '');
  const name = stem
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  if (name === '') return 'import';
  return name === BUNDLED_DATASET ? `${name}-import` : name;
}

/** Null for a name that the contract allows and that is not the bundled data set's. */
export function nameFault(name: string, bundled: readonly string[]): NameFault | null {
  if (name === '') return 'empty';
  if (name.length > LONGEST) return 'long';
  if (/[^a-z0-9-]/.test(name)) return 'characters';
  if (!DatasetName.safeParse(name).success) return 'start';
  return name === BUNDLED_DATASET || bundled.includes(name) ? 'bundled' : null;
}
