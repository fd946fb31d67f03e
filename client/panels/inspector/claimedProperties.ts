/** Claims on properties by property and value, each value with all who give it. Pure. */
import type { EntityRef, JsonValue, PropertyClaim } from '../../../contract/index.js';

export interface ClaimedValue {
  value: string;
  /** The entity whose id it is. */
  named?: EntityRef;
  claims: PropertyClaim[];
}
export interface ClaimedProperty {
  name: string;
  values: ClaimedValue[];
}

/** In the order of the claims. */
export function claimedProperties(claims: readonly PropertyClaim[]): ClaimedProperty[] {
  const properties = new Map<string, Map<string, PropertyClaim[]>>();
  for (const claim of claims) {
    const values = properties.get(claim.property) ?? new Map<string, PropertyClaim[]>();
    properties.set(claim.property, values.set(claim.value, [...(values.get(claim.value) ?? []), claim]));
  }
  return [...properties].map(([name, values]) => ({
    name,
    values: [...values].map(([value, own]) => {
      const named = own.find((claim) => claim.named)?.named;
      return { value, ...(named && { named }), claims: own };
    }),
  }));
}

/** Properties that hold anything which nobody is known to claim. */
export function unclaimed(
  properties: Record<string, JsonValue>,
  claimed: readonly ClaimedProperty[],
): Record<string, JsonValue> {
  const known = new Map(claimed.map(({ name, values }) => [name, new Set(values.map(({ value }) => value))]));
  const isClaimed = (name: string, value: JsonValue): boolean => {
    // One that has a name of Entente's own is kept under that name with an underscore.
    const values = known.get(name) ?? known.get(name.replace(/_$/, ''));
    return values !== undefined && (Array.isArray(value) ? value : [value]).every((one) => values.has(String(one)));
  };
  return Object.fromEntries(Object.entries(properties).filter(([name, value]) => !isClaimed(name, value)));
}
