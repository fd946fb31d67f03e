/**
 * What a kept entity takes over from the one that is merged into it, so that it can be given back: pure. Values that
 * both have stay as the kept one has them; the other's are with the other, which is only hidden.
 */
import { ENTITY_KINDS } from '../../../contract/index.js';
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { Value } from '../../store/GraphStore.js';
import { sameValue } from '../compare/sameValue.js';
import type { StoredEntity } from '../compare/storedRows.js';
import { ownValue } from '../model/ownValue.js';
import { texts } from '../readRows.js';

export interface Taken {
  /** Names of properties that only the other had. */
  filled: string[];
  aliases: string[];
  descriptions: string[];
  datasets: string[];
  labels: string[];
  /** The kept one was of the kind `Other`, and is now of the other's. */
  kind: boolean;
}
export const nothingTaken = (): Taken => ({
  filled: [],
  aliases: [],
  descriptions: [],
  datasets: [],
  labels: [],
  kind: false,
});

/** Joined by rules of their own, or counted anew. */
const SPECIAL: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'name',
  'nameFr',
  'aliases',
  'descriptions',
  'datasets',
  'searchText',
  'degree',
  'prominence',
  'claimCount',
  'articleCount',
  'importId',
]);
/** Given by the kind, or to every entity. */
const OWN_LABELS: ReadonlySet<string> = new Set(['Entity', 'Other', 'Merged', ...ENTITY_KINDS]);

const without = (list: readonly string[], gone: readonly string[]): string[] =>
  list.filter((item) => !gone.includes(item));

/** Changes `kept`, and adds to `taken` what it took from `other`. */
export function takeOver(kept: StoredEntity, other: StoredEntity, taken: Taken): void {
  const [mine, theirs] = [kept.properties, other.properties];
  for (const [name, value] of Object.entries(theirs)) {
    if (SPECIAL.has(name) || (ownValue(mine, name) ?? null) !== null) continue;
    mine[name] = value;
    taken.filled.push(name);
  }
  const join = (name: 'aliases' | 'descriptions' | 'datasets', offered: readonly string[], known: string[]): void => {
    const added = without([...new Set(offered)], [...known, ...texts(mine[name])]);
    if (added.length === 0) return;
    mine[name] = [...texts(mine[name]), ...added];
    taken[name].push(...added);
  };
  join(
    'aliases',
    namesOf(theirs).filter((name) => !isOnlyTheId(name, theirs)),
    namesOf(mine),
  );
  join('descriptions', texts(theirs['descriptions']), []);
  join('datasets', texts(theirs['datasets']), []);
  mine['datasets'] = texts(mine['datasets']).sort();
  const labels = without(other.labels, [...kept.labels, ...OWN_LABELS]);
  if (mine['kind'] === 'Other' && theirs['kind'] !== 'Other' && typeof theirs['kind'] === 'string') {
    mine['kind'] = theirs['kind'];
    taken.kind = true;
    kept.labels = [...without(kept.labels, ['Other']), theirs['kind']];
  }
  kept.labels = [...kept.labels, ...labels];
  taken.labels.push(...labels);
  mine['searchText'] = searchTextOf(namesOf(mine));
}

/** Changes `kept` back; what was changed since it was taken stays. */
export function giveBack(kept: StoredEntity, other: StoredEntity, taken: Taken): void {
  const [mine, theirs] = [kept.properties, other.properties];
  for (const name of taken.filled) if (sameValue(ownValue(mine, name), ownValue(theirs, name))) mine[name] = null;
  mine['aliases'] = without(texts(mine['aliases']), taken.aliases);
  mine['datasets'] = without(texts(mine['datasets']), taken.datasets);
  if (taken.descriptions.length > 0) {
    const left = without(texts(mine['descriptions']), taken.descriptions);
    mine['descriptions'] = left.length > 0 ? left : null;
  }
  if (taken.kind && mine['kind'] === theirs['kind']) {
    kept.labels = [...without(kept.labels, [String(theirs['kind'])]), 'Other'];
    mine['kind'] = 'Other';
  }
  kept.labels = without(kept.labels, taken.labels);
  mine['searchText'] = searchTextOf(namesOf(mine));
}

const namesOf = (properties: Record<string, Value>): string[] =>
  [properties['name'], properties['nameFr'], ...texts(properties['aliases'])].flatMap((name) =>
    typeof name === 'string' ? [name] : [],
  );

/** An entity without a name is called by its id in its data set. */
function isOnlyTheId(name: string, { id }: Record<string, Value>): boolean {
  return name === id || String(id).endsWith(`/${name}`);
}
