/** What a node belongs to by its kind or one of its properties, and how that is called. */
import { NODE_KINDS, type Language, type NodeAttributes, type NodeKind } from '../../contract/index.js';
import { kindStyle } from '../appearance/index.js';

/** The group of what lacks the property. */
const UNKNOWN = '';
export const BY_KIND = 'kind';
const BY_DATASET = 'dataset';
/** What stands in place of a property's name. */
export const BUILT_IN: readonly string[] = [BY_KIND, BY_DATASET];

/** The value by which a node is put together with others; `UNKNOWN` when it has none. */
export function groupOf(attributes: NodeAttributes, by: string = BY_KIND): string {
  if (by === BY_KIND) return attributes.kind;
  if (by === BY_DATASET) return attributes.datasets[0] ?? UNKNOWN;
  const value = attributes.properties?.[by];
  return value === undefined ? UNKNOWN : String(value);
}

/** Indices of nodes by group: the kinds in their order, other groups the largest first, what has no value last. */
export function groupsOf(
  nodes: readonly { attributes: NodeAttributes }[],
  by: string = BY_KIND,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { attributes }] of nodes.entries()) {
    const group = groupOf(attributes, by);
    const members = groups.get(group);
    if (members) members.push(i);
    else groups.set(group, [i]);
  }
  const rank = (group: string): number => NODE_KINDS.indexOf(group as NodeKind);
  return new Map(
    [...groups].sort(
      ([a, inA], [b, inB]) =>
        Number(a === UNKNOWN) - Number(b === UNKNOWN) ||
        (by === BY_KIND ? rank(a) - rank(b) : inB.length - inA.length) ||
        (a < b ? -1 : 1),
    ),
  );
}

/** "People", « Personnes »; of a property its value. */
export function groupTitle(group: string, by: string = BY_KIND, language: Language): string {
  if (by === BY_KIND) return kindStyle(group as NodeKind, 'light').plural[language];
  if (group === UNKNOWN) return language === 'fr' ? `sans ${by}` : `without ${by}`;
  return group;
}
