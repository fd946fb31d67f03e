/** Claims on single properties as the graph stores them, as files and as answers have them. Pure. */
import { entityKey, type EntityRef, type PropertyClaim } from '../../contract/index.js';
import { unboxed } from '../store/boxed.js';
import type { Value } from '../store/GraphStore.js';
import { namesEntity } from './formats/ftmSchemata.js';

/** What entities and facts of a file call theirs: a list of JSON texts, in JSON of objects. */
export const PROPERTY_CLAIMS = 'propertyClaims';

/** What a claim may be besides; `namesEntity`: its value is an id, which FollowTheMoney's model does not know of it. */
export const CLAIM_FLAGS = ['external', 'namesEntity'] as const;

/** What a claim consists of beside its id and these: texts, in the order of files. */
export const CLAIM_TEXTS = [
  'property',
  'value',
  'source',
  'firstSeen',
  'lastSeen',
  'original',
  'language',
  'schema',
  'referent',
  'origin',
] as const;

type Stored = Record<string, Value>;

/** `idOf`: from the key within the graph to the id that a file has. */
export function claimText(stored: Stored, idOf: (key: string) => string): string {
  const texts = CLAIM_TEXTS.flatMap((name): [string, Value][] =>
    stored[name] === undefined || stored[name] === null ? [] : [[name, String(stored[name])]],
  );
  const flags = CLAIM_FLAGS.flatMap((name): [string, Value][] => (stored[name] === true ? [[name, true]] : []));
  return JSON.stringify({ id: idOf(String(stored['id'])), ...Object.fromEntries([...texts, ...flags]) });
}

/** The key that the entity had when it was imported whose id is the value; null where the value is no id. */
export function keyNamed({ schema, property, value, dataset, namesEntity: isId }: Stored): string | null {
  return isId === true || namesEntity(String(schema), String(property))
    ? entityKey(String(dataset), String(value))
    : null;
}

/** `named`: the entity whose id the value is, if it is one. */
export function propertyClaim(stored: Stored, named?: EntityRef): PropertyClaim {
  const text = (name: string): string | null => {
    const value = unboxed(stored[name] ?? null);
    return value === null ? null : String(value);
  };
  return {
    id: String(stored['id']),
    property: text('property') ?? '',
    value: text('value') ?? '',
    ...(named && { named }),
    source: text('source'),
    firstSeen: text('firstSeen'),
    lastSeen: text('lastSeen'),
    original: text('original'),
    language: text('language'),
    external: stored['external'] === true,
  };
}
