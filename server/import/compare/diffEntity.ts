/**
 * What an offered entity changes about the one that is there. Values of another data set stay; differing ones are
 * conflicts. Pure.
 */
import type { ImportConflict } from '../../../contract/index.js';
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { Value } from '../../store/GraphStore.js';
import { ownValue } from '../model/ownValue.js';
import { GIVEN, type IncomingEntity } from '../model/toEntity.js';
import { texts } from '../readRows.js';
import { sameValue, shownValue } from './sameValue.js';
import type { StoredEntity } from './storedRows.js';

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

export function diffEntity(stored: StoredEntity, incoming: IncomingEntity, dataset: string): EntityDiff {
  const { properties: old } = stored;
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
    const before = ownValue(old, property);
    if (sameValue(before, value)) return;
    if (owner || before === undefined || before === null) diff.set[property] = value;
    else
      diff.conflicts.push({
        entity: String(old['id']),
        property,
        kept: shownValue(before),
        offered: shownValue(value),
      });
  };
  // A name that a shared entity has among its others is no other value.
  const names = owner ? [] : [String(old['name']), String(old['nameFr']), ...texts(old['aliases'])];
  offerNames(old, incoming, diff.set, (property, value) => {
    if (!(Array.isArray(value) ? value : [value]).every((name) => names.includes(String(name)))) offer(property, value);
  });
  for (const [property, value] of Object.entries(incoming.properties))
    if (!SPECIAL.has(property)) offer(property, value as Value);
  if (incoming.given & GIVEN.label) diffLabels(stored, incoming, owner, diff);
  if ('name' in diff.set || 'nameFr' in diff.set || 'aliases' in diff.set)
    diff.set['searchText'] = searchTextFrom({ ...old, ...diff.set });
  return diff;
}

/** Names that the file states itself; `set` holds what has been decided so far. */
function offerNames(
  old: Record<string, Value>,
  { given, properties: now }: IncomingEntity,
  set: Record<string, Value>,
  offer: (property: string, value: Value) => void,
): void {
  if (given & GIVEN.name) {
    offer('name', now['name'] as Value);
    // A French name that was only the name again follows it.
    if (!(given & GIVEN.nameFr) && 'name' in set && sameValue(old['nameFr'], old['name']))
      set['nameFr'] = set['name'] as Value;
  }
  if (given & GIVEN.nameFr) offer('nameFr', now['nameFr'] as Value);
  const aliases = texts(now['aliases'] as Value);
  if (aliases.length === 0) return;
  if (texts(old['aliases']).length === 0) set['aliases'] = aliases;
  else offer('aliases', aliases);
}

const searchTextFrom = (properties: Record<string, Value>): string =>
  searchTextOf([String(properties['name'] ?? ''), String(properties['nameFr'] ?? ''), ...texts(properties['aliases'])]);

function diffLabels(stored: StoredEntity, incoming: IncomingEntity, owner: boolean, diff: EntityDiff): void {
  const has = stored.labels.filter((label) => !OWN_LABELS.has(label));
  const missing = incoming.labels.filter((label) => !has.includes(label));
  if (missing.length === 0) return;
  if (!owner && has.length > 0) {
    diff.conflicts.push({
      entity: String(stored.properties['id']),
      property: 'label',
      kept: has.join('; '),
      offered: incoming.labels.join('; '),
    });
    return;
  }
  diff.labels.added = missing;
  diff.labels.removed = has.filter((label) => !incoming.labels.includes(label));
  if (!sameValue(stored.properties['kind'], incoming.properties['kind'] as Value))
    diff.set['kind'] = incoming.properties['kind'] as Value;
}

export const isChanged = (diff: EntityDiff): boolean =>
  diff.joins || diff.labels.added.length > 0 || Object.keys(diff.set).length > 0;
