/** A claim has the properties that its type needs, under free names, and its texts in both languages. */
import { isReservedProperty } from '../reservedProperties.js';
import type { ClaimRecord, TextDataset } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

/** Codes, not words: they are the same in every language. */
const CODES: ReadonlySet<string> = new Set(['stance']);

export function checkProperties(dataset: TextDataset, found: ProblemList): void {
  const required = new Map(dataset.vocabulary.map((v) => [v.type, v.requires]));
  dataset.claims.forEach((claim, index) => {
    for (const name of required.get(claim.type) ?? [])
      if (claim.properties[name] === undefined)
        found.add('claims', index, `properties.${name}`, `missing: ${claim.type} needs it for its words`);
    for (const [name, value] of Object.entries(claim.properties)) {
      const reason = propertyFault(name, value);
      if (reason !== null) found.add('claims', index, `properties.${name}`, reason);
    }
  });
}

function propertyFault(name: string, value: ClaimRecord['properties'][string]): string | null {
  if (isReservedProperty(name)) return `the name ${name} is reserved: choose another`;
  if (typeof value === 'string' && !CODES.has(name))
    return 'a text is written in both languages: {"en": "shells", "fr": "des obus"}';
  return null;
}
