/**
 * The key of an imported entity: its data set and the id that the data set gives it, `airlines/7`. Ids therefore count
 * within their data set. The bundled data set, and what was imported before keys were made so, have bare ids. Pure.
 */

const SEPARATOR = '/';

/** What all keys of a data set begin with; no data set's name holds the separator. */
export const keyPrefix = (dataset: string): string => dataset + SEPARATOR;

export const entityKey = (dataset: string, id: string): string => keyPrefix(dataset) + id;

/** The id that a data set gives the entity of a key; a key that is not of this data set is the id itself. */
export function idWithin(dataset: string, key: string): string {
  const prefix = keyPrefix(dataset);
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}
