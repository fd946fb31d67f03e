/** Entities of other data sets that are called as entities of the files, of the same kind as far as that is known. */
import { searchTextOf } from '../../../kernel/text/fold.js';
import type { GraphStore } from '../../store/GraphStore.js';
import { readNamed, streamNamed } from '../../store/named.js';
import { STATEMENT_TIMEOUT_MS } from '../limits.js';
import { texts } from '../readRows.js';
import { KeyTable } from '../stage/KeyTable.js';
import type { StagedEntity } from '../stage/StagedImport.js';
import type { Match } from './Matches.js';

const TIMEOUT = { timeoutMs: STATEMENT_TIMEOUT_MS };

interface Namesake {
  id: string;
  kind: string;
  /** Folded. */
  names: string[];
}

/** `own`: the entities of the files that stand for themselves, as often as they are asked for. */
export async function matchByName(
  store: GraphStore,
  dataset: string,
  own: () => AsyncIterable<StagedEntity>,
  found: (match: Match, entity: StagedEntity) => void,
): Promise<void> {
  if ((await readNamed(store, 'judgements.elsewhere', { dataset }, TIMEOUT)).length === 0) return;
  const brought = new KeyTable();
  for await (const entity of own()) for (const name of namesOf(entity)) brought.add(name);
  const byName = new Map<string, Namesake[]>();
  for await (const batch of await streamNamed(store, 'judgements.names', { dataset }, TIMEOUT))
    for (const { id, kind, searchText } of batch) {
      const names = (searchText ?? '').split('|').filter((name) => name !== '');
      for (const name of names)
        if (brought.has(name)) byName.set(name, [...(byName.get(name) ?? []), { id, kind: kind ?? 'Other', names }]);
    }
  if (byName.size === 0) return;
  // The databases give them in any order.
  for (const namesakes of byName.values()) namesakes.sort((a, b) => (a.id < b.id ? -1 : 1));
  for await (const entity of own()) {
    const seen = new Set<string>();
    const names = namesOf(entity);
    for (const name of names)
      for (const there of byName.get(name) ?? []) {
        if (seen.has(there.id) || !mayBeOfOneKind(String(entity.properties['kind']), there.kind)) continue;
        seen.add(there.id);
        const by = names[0] === name && there.names[0] === name ? 'name' : 'alias';
        const { ordinal, properties } = entity;
        const key = String(properties['id']);
        found({ entity: key, ordinal, existing: there.id, by, shared: name, answer: null, merge: false }, entity);
      }
  }
}

/** Folded. Numbers are names of nobody. */
const namesOf = ({ properties: { name, nameFr, aliases } }: StagedEntity): string[] =>
  searchTextOf([String(name), String(nameFr), ...texts(aliases)])
    .split('|')
    .filter((text) => /\p{L}.*\p{L}/u.test(text));

/** A file that names no kind may mean any. */
const mayBeOfOneKind = (a: string, b: string): boolean => a === b || a === 'Other' || b === 'Other';
