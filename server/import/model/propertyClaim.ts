/** Claims on single properties as files have them, each checked. Pure. */
import { createHash } from 'node:crypto';
import { CLAIM_FLAGS, CLAIM_TEXTS } from '../../graph/propertyClaims.js';
import type { PropertyClaim, Properties } from '../records.js';
import { valueFault } from './checkValue.js';
import { factKey } from './toFact.js';

/** Objects, or texts of JSON that hold them. Gives a reason where one is no claim. */
export function propertyClaims(raw: unknown): PropertyClaim[] | { reason: string } {
  const claims: PropertyClaim[] = [];
  for (const item of Array.isArray(raw) ? raw : [raw]) {
    const claim = claimOf(typeof item === 'string' ? parsed(item) : item);
    if ('reason' in claim) return claim;
    claims.push(claim);
  }
  return claims;
}

function claimOf(item: unknown): PropertyClaim | { reason: string } {
  const said = Object(item) as Record<string, unknown>;
  if (!said['property'] || typeof said['property'] !== 'string' || typeof said['value'] !== 'string')
    return { reason: 'a claim on a property names the property and its value, as JSON: mend it, or leave it out' };
  const properties: Properties = {};
  for (const name of CLAIM_TEXTS) if (typeof said[name] === 'string') properties[name] = said[name];
  for (const name of CLAIM_FLAGS) if (said[name] === true) properties[name] = true;
  for (const value of Object.values(properties)) {
    const reason = valueFault(value);
    if (reason !== null) return { reason };
  }
  return { id: typeof said['id'] === 'string' && said['id'] !== '' ? said['id'] : null, properties };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The key of a claim; one without an id is known by what it says. `owner`: the entity or fact that it is about. */
export function claimKey(dataset: string, owner: string, { id, properties }: PropertyClaim): string {
  const said = ['property', 'value', 'source', 'language'].map((name) => properties[name] ?? '');
  const own =
    id ??
    createHash('sha256')
      .update(JSON.stringify([owner, ...said]))
      .digest('hex')
      .slice(0, 40);
  return factKey(dataset, own);
}
