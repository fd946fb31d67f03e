/** The claims on the properties of an entity or fact; undefined where there are none. */
import type { EntityRef, PropertyClaims } from '../../contract/index.js';
import { entityRef } from '../graph/entityColumns.js';
import { keyNamed, propertyClaim } from '../graph/propertyClaims.js';
import { currentKeys } from './mergedInto.js';
import { read, readCount, type QueryContext } from './read.js';

/** Claims sent at most. */
const LIMIT = 1_000;

export async function claimsOnEntity(context: QueryContext, id: string): Promise<PropertyClaims | undefined> {
  const rows = await read(context, 'property-claims.of-entity', { id, limit: LIMIT });
  return answer(context, rows, () => readCount(context, 'property-claims.of-entity-count', { id }));
}

export async function claimsOnFact(context: QueryContext, factId: string): Promise<PropertyClaims | undefined> {
  const rows = await read(context, 'property-claims.of-fact', { factId, limit: LIMIT });
  return answer(context, rows, () => readCount(context, 'property-claims.of-fact-count', { factId }));
}

type Rows = Parameters<typeof propertyClaim>[0];

async function answer(
  context: QueryContext,
  rows: readonly { properties: Rows }[],
  count: () => Promise<number>,
): Promise<PropertyClaims | undefined> {
  if (rows.length === 0) return undefined;
  const keys = rows.map(({ properties }) => keyNamed(properties));
  const named = await entitiesNamed(context, new Set(keys.filter((key) => key !== null)));
  const claims = rows.map(({ properties }, i) => propertyClaim(properties, named.get(keys[i] ?? '')));
  return { claims, total: rows.length < LIMIT ? rows.length : await count() };
}

/** By the keys given; what was merged into another is that one now. */
export async function entitiesNamed(context: QueryContext, keys: ReadonlySet<string>): Promise<Map<string, EntityRef>> {
  if (keys.size === 0) return new Map();
  const asked = [...keys];
  const current = await currentKeys(context, asked);
  const found = await read(context, 'pair.ends', { ids: [...new Set(current)] });
  const refs = new Map(found.map(({ id, name, nameFr, kind }) => [id, entityRef(id, name, nameFr, kind)]));
  return new Map(
    asked.flatMap((key, i): [string, EntityRef][] => {
      const ref = refs.get(current[i] ?? key);
      return ref ? [[key, ref]] : [];
    }),
  );
}
