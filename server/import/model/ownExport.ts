/**
 * Files that Entente wrote itself: known by what only it derives, and read by fixed roles rather than by guessing, so
 * that every property comes back under its name. Pure.
 */
import type { ColumnRole } from '../../../contract/index.js';
import { PROPERTY_CLAIMS } from '../../graph/propertyClaims.js';
import type { Owner } from './reservedNames.js';

/** A file that has all of these was written by Entente. */
const TELLING: Record<Owner, readonly string[]> = {
  entity: ['degree', 'prominence', 'datasets'],
  fact: ['contested', 'claimCount', 'originCount'],
};

const ROLES: Record<Owner, ReadonlyMap<string, ColumnRole>> = {
  entity: new Map<string, ColumnRole>([
    ['name', 'name'],
    ['nameFr', 'nameFr'],
    ['aliases', 'aliases'],
    ['labels', 'label'],
    [PROPERTY_CLAIMS, 'claims'],
  ]),
  fact: new Map<string, ColumnRole>([
    ['type', 'type'],
    ['fact', 'fact'],
    ['date', 'date'],
    ['status', 'status'],
    [PROPERTY_CLAIMS, 'claims'],
  ]),
};

/** What Entente derives anew. */
const DERIVED: Record<Owner, ReadonlySet<string>> = {
  entity: new Set(['kind', 'claimCount', 'articleCount', 'degree', 'prominence', 'datasets']),
  fact: new Set(['contested', 'precision', 'claimCount', 'originCount', 'articles', 'dataset']),
};
/** Of facts that have words, which follow from claims. */
const FROM_CLAIMS = ['layer', 'words', 'wordsFr', 'sentence', 'sentenceFr', 'negated', 'interpretive'];

/**
 * The roles of the properties in a file that Entente wrote; null where `names`, all that the file has, say it is not.
 */
export function ownRoles(owner: Owner, names: Iterable<string>): ((name: string) => ColumnRole) | null {
  const all = new Set(names);
  if (!TELLING[owner].every((name) => all.has(name))) return null;
  const derived = new Set(DERIVED[owner]);
  // Files of former versions have a kind and no labels.
  const roles = new Map(ROLES[owner]);
  if (owner === 'entity' && !all.has('labels') && !all.has(':LABEL')) {
    derived.delete('kind');
    roles.set('kind', 'label');
  }
  if (all.has('layer')) for (const name of FROM_CLAIMS) derived.add(name);
  return (name) => roles.get(name) ?? (derived.has(name) ? 'ignore' : 'property');
}

export const DERIVED_REMARK = 'Entente wrote this file: counts, ranks and words that it derives itself were left out';
