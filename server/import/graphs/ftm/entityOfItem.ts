/** An entity of FollowTheMoney as JSON has it: flat, with other entities in its properties, or as statements. Pure. */
import { isItem, keyText, type JsonItem } from '../json/JsonGraph.js';
import type { FtmEntity } from './FtmEntity.js';
import { entityOf, statementOf } from './statements.js';

/** Null for what is no entity. One that is written as its statements has what they say. */
export function entityOfItem(item: unknown): FtmEntity | null {
  if (!isItem(item) || typeof item['schema'] !== 'string') return null;
  const id = keyText(item['id']);
  if (id === null) return null;
  const { statements } = item;
  if (Array.isArray(statements)) return entityOf(id, statements.filter(isItem).map(statementOf));
  if (!isItem(item['properties'])) return null;
  const properties = Object.entries(item['properties']).map(([name, values]): [string, unknown[]] => [
    name,
    Array.isArray(values) ? values : [values],
  ]);
  return {
    id,
    schema: item['schema'],
    caption: keyText(item['caption']),
    properties,
    links: [],
    around: around(item),
    claims: [],
  };
}

/** As they are called here: Entente keeps the name `datasets` for its own. */
const AROUND: [theirs: string, ours: string][] = [
  ['datasets', 'sourceDatasets'],
  ['referents', 'referents'],
  ['first_seen', 'firstSeen'],
  ['last_seen', 'lastSeen'],
  ['last_change', 'lastChange'],
  ['target', 'target'],
  ['collection_id', 'collection'],
];
const around = (item: JsonItem): [string, unknown][] =>
  AROUND.flatMap(([theirs, ours]): [string, unknown][] => (item[theirs] == null ? [] : [[ours, item[theirs]]]));
