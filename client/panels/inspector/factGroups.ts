/** An entity's facts, gathered by relation type and direction, with the counts of the whole graph. Pure. */
import type { Direction, EntityResponse, Fact } from '../../../contract/index.js';
import { TYPED_STATUSES } from '../../../contract/index.js';

export interface FactGroup {
  type: string;
  direction: Direction;
  /** Typed facts in the whole graph. */
  total: number;
  /** Those the answer holds, in its order; also facts that are only expected, hypothetical or denied. */
  facts: Fact[];
}

const isTyped = (fact: Fact): boolean => (TYPED_STATUSES as readonly string[]).includes(fact.status);

/** Largest groups first; `isSymmetric` says which types have no direction. */
export function factGroups(
  { entity, counts, facts }: Pick<EntityResponse, 'entity' | 'counts' | 'facts'>,
  isSymmetric: (type: string) => boolean,
): FactGroup[] {
  const groups = new Map<string, FactGroup>();
  const groupOf = (type: string, direction: Direction): FactGroup => {
    const key = `${direction} ${type}`;
    const found = groups.get(key) ?? { type, direction, total: 0, facts: [] };
    groups.set(key, found);
    return found;
  };
  for (const { type, direction, count } of counts) groupOf(type, direction).total += count;
  for (const fact of facts)
    groupOf(fact.type, isSymmetric(fact.type) ? 'both' : fact.subject.id === entity.id ? 'out' : 'in').facts.push(fact);
  for (const group of groups.values()) group.total = Math.max(group.total, group.facts.filter(isTyped).length);
  const size = (group: FactGroup) => Math.max(group.total, group.facts.length);
  return [...groups.values()].sort(
    (a, b) => size(b) - size(a) || a.type.localeCompare(b.type) || a.direction.localeCompare(b.direction),
  );
}
