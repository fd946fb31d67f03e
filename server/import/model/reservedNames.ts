/**
 * Property names of a file that Entente sets itself. Pure. What claims may not use is dataset/reservedProperties.ts.
 */
import { FACT_PROPERTIES } from '../../graph/factColumns.js';
import { PROPERTY_CLAIMS } from '../../graph/propertyClaims.js';

export type Owner = 'entity' | 'fact';

/** JavaScript objects treat it specially. */
const SPECIAL = '__proto__';
/** Set through a column's role, or derived. */
const ENTITY_NAMES: ReadonlySet<string> = new Set([
  SPECIAL,
  'id',
  'kind',
  'labels',
  'name',
  'nameFr',
  'aliases',
  'searchText',
  'claimCount',
  'articleCount',
  'degree',
  'prominence',
  'datasets',
  'dataset',
  'importId',
  PROPERTY_CLAIMS,
]);
const FACT_NAMES: ReadonlySet<string> = new Set([
  SPECIAL,
  ...FACT_PROPERTIES,
  'factId',
  'claimants',
  'datasets',
  'importId',
  'id',
  'type',
  'key',
  'source',
  'target',
  'subject',
  'object',
  'claimant',
  'reporter',
  'factStatus',
  'sourceWas',
  'targetWas',
  'label',
  'labels',
  PROPERTY_CLAIMS,
]);

export const RESERVED: Record<Owner, ReadonlySet<string>> = { entity: ENTITY_NAMES, fact: FACT_NAMES };
