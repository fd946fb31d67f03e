/** The claims on the properties of an entity or fact; undefined where there are none. */
import type { PropertyClaims } from '../../contract/index.js';
import { propertyClaim } from '../graph/propertyClaims.js';
import { read, readCount, type QueryContext } from './read.js';

/** Claims sent at most. */
const LIMIT = 1_000;

export async function claimsOnEntity(context: QueryContext, id: string): Promise<PropertyClaims | undefined> {
  const rows = await read(context, 'property-claims.of-entity', { id, limit: LIMIT });
  return answer(rows, () => readCount(context, 'property-claims.of-entity-count', { id }));
}

export async function claimsOnFact(context: QueryContext, factId: string): Promise<PropertyClaims | undefined> {
  const rows = await read(context, 'property-claims.of-fact', { factId, limit: LIMIT });
  return answer(rows, () => readCount(context, 'property-claims.of-fact-count', { factId }));
}

type Rows = Parameters<typeof propertyClaim>[0];

async function answer(
  rows: readonly { properties: Rows }[],
  count: () => Promise<number>,
): Promise<PropertyClaims | undefined> {
  if (rows.length === 0) return undefined;
  const claims = rows.map(({ properties }) => propertyClaim(properties));
  return { claims, total: rows.length < LIMIT ? rows.length : await count() };
}
