/**
 * What an offered entity changes about the one that is there. Values of another data set stay; differing ones are
 * conflicts. Pure.
 */
import type { ImportConflict } from '../../../contract/index.js';
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { Value } from '../../store/GraphStore.js';
import { GIVEN } from '../model/toEntity.js';
import type { Properties } from '../records.js';
import { sameValue, shownValue } from './sameValue.js';

export interface StoredEntity {
  labels: string[];
  properties: Record<string, Value>;
}
export interface OfferedEntity {
  labels: string[];
  given: number;
  properties: Properties;
}

export interface EntityDiff {
  /** Properties to set. */
  set: Record<string, Value>;
  labels: { added: string[]; removed: string[] };
  /** The data set's name is to be added to the entity's. */
  joins: boolean;
  conflicts: ImportConflict[];
}

const OWN_LABELS: ReadonlySet<string> = new Set(['Entity']);
/** Compared by rules of their own. */
const SPECIAL: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'nameFr', 'aliases']);
const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

export function diffEntity(stored: StoredEntity, offered: OfferedEntity, dataset: string): EntityDiff {
  const { properties: old } = stored;
  const { properties: now, given } = offered;
  const datasets = texts(old['datasets']);
  // An entity two data sets share is changed by neither.
  const owner = datasets.length === 1 && datasets[0] === dataset;
  const diff: EntityDiff = {
    set: {},
    labels: { added: [], removed: [] },
    joins: !datasets.includes(dataset),
    conflicts: [],
  };
  const offer = (property: string, value: Value): void => {
    if (sameValue(old[property], value)) return;
    if (owner || old[property] === undefined || old[property] === null) diff.set[property] = value;
    else
      diff.conflicts.push({
        entity: String(old['id']),
        property,
        kept: shownValue(old[property]),
        offered: shownValue(value),
      });
  };
  if (given & GIVEN.name) {
    offer('name', now['name'] as Value);
    // A French name that was only the name again follows it.
    if (!(given & GIVEN.nameFr) && 'name' in diff.set && sameValue(old['nameFr'], old['name']))
      diff.set['nameFr'] = diff.set['name'] as Value;
  }
  if (given & GIVEN.nameFr) offer('nameFr', now['nameFr'] as Value);
  const aliases = texts(now['aliases'] as Value);
  if (aliases.length > 0) {
    if (texts(old['aliases']).length === 0) diff.set['aliases'] = aliases;
    else offer('aliases', aliases);
  }
  for (const [property, value] of Object.entries(now)) if (!SPECIAL.has(property)) offer(property, value as Value);
  if (given & GIVEN.label) diffLabels(stored, offered, owner, diff);
  if ('name' in diff.set || 'nameFr' in diff.set || 'aliases' in diff.set) {
    const merged = { ...old, ...diff.set };
    diff.set['searchText'] = searchTextOf([
      String(merged['name'] ?? ''),
      String(merged['nameFr'] ?? ''),
      ...texts(merged['aliases']),
    ]);
  }
  return diff;
}

function diffLabels(stored: StoredEntity, offered: OfferedEntity, owner: boolean, diff: EntityDiff): void {
  const has = stored.labels.filter((label) => !OWN_LABELS.has(label));
  const missing = offered.labels.filter((label) => !has.includes(label));
  if (missing.length === 0) return;
  if (!owner && has.length > 0) {
    diff.conflicts.push({
      entity: String(stored.properties['id']),
      property: 'label',
      kept: has.join('; '),
      offered: offered.labels.join('; '),
    });
    return;
  }
  diff.labels.added = missing;
  diff.labels.removed = has.filter((label) => !offered.labels.includes(label));
  if (!sameValue(stored.properties['kind'], offered.properties['kind'] as Value))
    diff.set['kind'] = offered.properties['kind'] as Value;
}

export const isChanged = (diff: EntityDiff): boolean =>
  diff.joins || diff.labels.added.length > 0 || Object.keys(diff.set).length > 0;
