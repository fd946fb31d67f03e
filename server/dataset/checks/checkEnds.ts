/**
 * Events have participants, documents parties or issuers, materiel and programmes an owner, user or maker; those of
 * which the articles do not say are listed as open ends, with the reason.
 */
import type { EntityKind } from '../../../contract/index.js';
import { isTyped } from '../deriveFacts.js';
import type { TextDataset } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

const ACTORS: readonly EntityKind[] = ['Person', 'Country', 'Organization', 'Media', 'Group'];
const NEEDS = {
  Event: 'no participant',
  Agreement: 'no party',
  LegalAct: 'no issuer or target',
  Materiel: 'no owner, user or maker',
  Programme: 'no owner',
} as const satisfies Partial<Record<EntityKind, string>>;

const needOf = (kind: EntityKind): string | undefined => (NEEDS as Partial<Record<EntityKind, string>>)[kind];

export function checkEnds(dataset: TextDataset, found: ProblemList): void {
  const open = new Set(dataset.openEnds.map(({ entity }) => entity));
  const tied = tiedToActors(dataset);
  dataset.entities.forEach(({ id, kind }, index) => {
    const need = needOf(kind);
    const loose = need !== undefined && !tied.has(id);
    if (loose && !open.has(id)) {
      const remedy = 'code who took part as a role or deed, or list it under openEnds in dataset.json with the reason';
      found.add('entities', index, 'id', `${id} has ${need}: ${remedy}`);
    }
    if (!loose && open.has(id))
      found.add('entities', index, 'id', `${id} is listed under openEnds in dataset.json, but is no open end`);
    open.delete(id);
  });
  for (const id of open) found.addToHead('openEnds', `no entity has the key ${id}`);
}

/** Entities that a deed or a role joins to an actor. */
function tiedToActors({ entities, vocabulary, claims }: TextDataset): ReadonlySet<string> {
  const actors = new Set(entities.filter(({ kind }) => ACTORS.includes(kind)).map(({ id }) => id));
  const tying = new Set(vocabulary.filter(({ layer }) => layer === 'deed' || layer === 'role').map(({ type }) => type));
  const tied = new Set<string>();
  for (const claim of claims) {
    if (!isTyped(claim) || !tying.has(claim.type)) continue;
    if (actors.has(claim.subject)) tied.add(claim.object);
    if (actors.has(claim.object)) tied.add(claim.subject);
  }
  return tied;
}
