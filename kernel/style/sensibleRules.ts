/** The rules that a graph of somebody else's opens with: what its makers put into it, where that says something. */
import type { StyleRule } from '../../contract/index.js';
import { MOST_CATEGORIES } from './scales.js';

/** A property that entities or facts have. */
export interface PropertyCount {
  name: string;
  /** How many have it, and how many different values there are, counted up to a bound. */
  count: number;
  distinct: number;
  /** Whether all its values are numbers. */
  numeric: boolean;
}
export interface KnownProperties {
  entities: readonly PropertyCount[];
  facts: readonly PropertyCount[];
  /** How many different labels there are, beside `Entity`. */
  labels: number;
}

/** Shares of all things that must have a property before it is taken for one of the graph's own. */
const MOST_HAVE_IT = 0.6;
const GROUP_NAMES = /^(group|community|modularity[ _]?class|category|cluster|type|class|faction|house|side|party)$/i;
const WEIGHT_NAMES = /^(weight|value|count|strength)$/i;

/** Colour by labels or by the first property of few values, width by weight; none where nothing of the kind is there. */
export function sensibleRules(
  { entities, facts, labels }: KnownProperties,
  count: { entities: number; facts: number },
): StyleRule[] {
  const rules: StyleRule[] = [];
  const usual = (property: PropertyCount, all: number) => property.count >= all * MOST_HAVE_IT;
  const grouping = entities
    .filter((property) => usual(property, count.entities) && property.distinct > 1)
    .filter(({ name, distinct, numeric }) =>
      GROUP_NAMES.test(name) ? distinct <= 4 * MOST_CATEGORIES : !numeric && distinct <= MOST_CATEGORIES,
    )
    .sort((a, b) => Number(GROUP_NAMES.test(b.name)) - Number(GROUP_NAMES.test(a.name)))[0];
  if (labels > 1) rules.push({ of: 'entities', what: 'colour', by: 'label' });
  else if (grouping !== undefined)
    rules.push({ of: 'entities', what: 'colour', by: `property:${grouping.name}`, scale: 'categories' });
  const weight = facts.find(
    (property) =>
      WEIGHT_NAMES.test(property.name) && property.numeric && property.distinct > 1 && usual(property, count.facts),
  );
  if (weight !== undefined) rules.push({ of: 'facts', what: 'width', by: `property:${weight.name}` });
  return rules;
}
