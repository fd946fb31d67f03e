/** An entity of FollowTheMoney as JSON has it, flat or with other entities in its properties. Pure. */
import { isItem, keyText, type JsonItem } from '../json/JsonGraph.js';

export interface FtmEntity {
  id: string;
  schema: string;
  caption: string | null;
  /** Every property has a list of values: texts, or entities that are nested. */
  properties: [name: string, values: unknown[]][];
  /** What stands beside the properties: data sets, when it was seen. */
  around: [name: string, value: unknown][];
}

/** Null for what is no entity. */
export function ftmEntity(item: unknown): FtmEntity | null {
  if (!isItem(item) || typeof item['schema'] !== 'string' || !isItem(item['properties'])) return null;
  const id = keyText(item['id']);
  if (id === null) return null;
  const properties = Object.entries(item['properties']).map(([name, values]): [string, unknown[]] => [
    name,
    Array.isArray(values) ? values : [values],
  ]);
  return { id, schema: item['schema'], caption: keyText(item['caption']), properties, around: around(item) };
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
  ['statements', 'statements'],
];
const around = (item: JsonItem): [string, unknown][] =>
  AROUND.flatMap(([theirs, ours]): [string, unknown][] => (item[theirs] == null ? [] : [[ours, item[theirs]]]));
