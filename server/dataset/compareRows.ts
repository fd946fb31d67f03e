/** What has to be done so that loaded rows become the wanted ones. Pure. */
import { canonical, ROW_LISTS, type GraphRows, type Properties } from './graphRows.js';

interface AnyRow {
  id: string;
  properties: Properties;
}
export interface Change<T> {
  created: T[];
  updated: { row: T; before: T }[];
  removed: T[];
  unchanged: number;
}
export type Changes = { [L in keyof GraphRows]: Change<GraphRows[L][number]> };
export interface ChangeCount {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
}
export type ChangeCounts = { [L in keyof GraphRows]: ChangeCount };

export function compareRows(wanted: GraphRows, loaded: GraphRows): Changes {
  return {
    relationTypes: compare(wanted.relationTypes, loaded.relationTypes),
    entities: compare(wanted.entities, loaded.entities),
    articles: compare(wanted.articles, loaded.articles),
    passages: compare(wanted.passages, loaded.passages),
    claims: compare(wanted.claims, loaded.claims),
    facts: compare(wanted.facts, loaded.facts),
  };
}

function compare<T extends AnyRow>(wanted: readonly T[], loaded: readonly T[]): Change<T> {
  const before = new Map(loaded.map((row) => [row.id, row]));
  const change: Change<T> = { created: [], updated: [], removed: [], unchanged: 0 };
  for (const row of wanted) {
    const old = before.get(row.id);
    before.delete(row.id);
    if (old === undefined) change.created.push(row);
    else if (canonical(old) === canonical(row)) change.unchanged += 1;
    else change.updated.push({ row, before: old });
  }
  change.removed = [...before.values()];
  return change;
}

/** Properties to set so that those of `before` become those of `row`: null takes one away. */
export function propertyPatch(row: AnyRow, before?: AnyRow): { [name: string]: Properties[string] | null } {
  const dropped = Object.keys(before?.properties ?? {}).filter((name) => !Object.hasOwn(row.properties, name));
  return { ...row.properties, ...Object.fromEntries(dropped.map((name) => [name, null])) };
}

export function countChanges(changes: Changes): ChangeCounts {
  return Object.fromEntries(
    ROW_LISTS.map((list) => {
      const { created, updated, unchanged, removed } = changes[list];
      return [list, { created: created.length, updated: updated.length, unchanged, removed: removed.length }];
    }),
  ) as ChangeCounts;
}

export const anyChange = (counts: ChangeCounts): boolean =>
  ROW_LISTS.some((list) => counts[list].created + counts[list].updated + counts[list].removed > 0);
