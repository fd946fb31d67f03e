/** The rules that a graph of somebody else's opens with: what its makers put into it, where that says something. */
import type { PropertyCount, StyleRule } from '../../contract/index.js';
import { MOST_CATEGORIES } from './scales.js';

export interface KnownProperties {
  entities: readonly PropertyCount[];
  facts: readonly PropertyCount[];
  /** How many different labels there are, beside `Entity`. */
  labels: number;
}

/** What there is; `kinds`: how many different ones. */
export interface Counted {
  entities: number;
  facts: number;
  kinds: number;
}

/** Relations from which on a graph in one colour is a veil, in which communities are distinguished. */
const MANY = 700;

/** Shares of all things that must have a property before it is taken for one of the graph's own. */
const MOST_HAVE_IT = 0.6;
const GROUP_NAMES = /^(group|community|modularity[ _]?class|category|cluster|type|class|faction|house|side|party)$/i;
const WEIGHT_NAMES = /^(weight|value|count|strength)$/i;
/** What a drawing of other programs says, by the names under which imports keep it. */
const DRAWN_SIZE = /^size$/i;
const DRAWN_WIDTH = /^(thickness|width)$/i;

/**
 * Colour by labels, by the first property of few values, in the colours of the file or, of a large graph of one kind
 * that has nothing of these, by communities; discs of the file's sizes; width by weight, or as wide as in the file.
 * None where nothing of the kind is there.
 */
export function sensibleRules(known: KnownProperties, count: Counted): StyleRule[] {
  const telling = (all: readonly PropertyCount[], things: number) =>
    all.filter((property) => property.count >= things * MOST_HAVE_IT && property.distinct > 1);
  const [entities, facts] = [telling(known.entities, count.entities), telling(known.facts, count.facts)];
  const rules: StyleRule[] = [];
  const grouping = groupingOf(entities);
  const painted = entities.find(({ colours }) => colours);
  if (known.labels > 1) rules.push({ of: 'entities', what: 'colour', by: 'label' });
  else if (grouping !== undefined)
    rules.push({ of: 'entities', what: 'colour', by: `property:${grouping.name}`, scale: 'categories' });
  else if (painted !== undefined)
    rules.push({ of: 'entities', what: 'colour', by: `property:${painted.name}`, scale: 'own' });
  else if (count.kinds <= 1 && count.facts > MANY)
    rules.push({ of: 'entities', what: 'colour', by: 'measure:community' });
  const size = numberCalled(DRAWN_SIZE, entities);
  if (size !== undefined) rules.push({ of: 'entities', what: 'size', by: `property:${size.name}` });
  const weight = numberCalled(WEIGHT_NAMES, facts) ?? numberCalled(DRAWN_WIDTH, facts);
  if (weight !== undefined) rules.push({ of: 'facts', what: 'width', by: `property:${weight.name}` });
  const paintedFacts = facts.find(({ colours }) => colours);
  if (paintedFacts !== undefined)
    rules.push({ of: 'facts', what: 'colour', by: `property:${paintedFacts.name}`, scale: 'own' });
  return rules;
}

/** Names of colours are no groups: what they stand for is not said. */
const groupingOf = (entities: readonly PropertyCount[]): PropertyCount | undefined =>
  entities
    .filter(({ name, distinct, numeric, colours }) =>
      GROUP_NAMES.test(name) ? distinct <= 4 * MOST_CATEGORIES : !numeric && !colours && distinct <= MOST_CATEGORIES,
    )
    .sort((a, b) => Number(GROUP_NAMES.test(b.name)) - Number(GROUP_NAMES.test(a.name)))[0];

const numberCalled = (name: RegExp, all: readonly PropertyCount[]): PropertyCount | undefined =>
  all.find((property) => property.numeric && name.test(property.name));
