/** POST /api/properties: what entities, and the facts among them, have beside what is drawn of them. */
import type { z } from 'zod';
import type { PropertiesRequest, PropertiesResponse, PropertyCount } from '../../contract/index.js';
import { isColour, LABEL_PROPERTY } from '../../kernel/style/index.js';
import type { Value } from '../store/GraphStore.js';
import { KNOWN_OF_ENTITIES } from './entity.js';
import { KNOWN_OF_FACTS } from './fact.js';
import { read, type QueryContext } from './read.js';
import { scalarOf, withCoordinates, type Scalar } from './scalarProperties.js';

type Request = z.output<typeof PropertiesRequest>;

const MOST_DISTINCT = 1_000;
const LONGEST_NAME = 200;

export async function properties(context: QueryContext, { entities, names }: Request): Promise<PropertiesResponse> {
  const ids = [...new Set(entities)];
  const [nodes, facts] = await Promise.all([
    read(context, 'properties.entities', { ids }),
    read(context, 'properties.facts', { ids }),
  ]);
  const here = new Set(ids);
  const ofEntities = new Tally(names.entities, KNOWN_OF_ENTITIES);
  const labels = new Set<string>();
  for (const { id, labels: all, properties: own } of nodes) {
    const label = all.find((one) => one !== 'Entity' && one !== own['kind']) ?? String(own['kind'] ?? 'Other');
    labels.add(label);
    ofEntities.add(id, { ...withCoordinates(own), [LABEL_PROPERTY]: label });
  }
  const ofFacts = new Tally(names.facts, KNOWN_OF_FACTS);
  for (const { id, object, properties: own } of facts) if (here.has(object)) ofFacts.add(id, own);
  return {
    known: { entities: ofEntities.known(), facts: ofFacts.known(), labels: labels.size },
    entities: Object.fromEntries(ofEntities.values),
    facts: Object.fromEntries(ofFacts.values),
  };
}

type Counted = Omit<PropertyCount, 'name' | 'distinct'> & { distinct: Set<Scalar> };

/** Counts properties, and keeps the values of some. */
class Tally {
  readonly values = new Map<string, Record<string, Scalar>>();
  readonly #wanted: ReadonlySet<string>;
  readonly #without: ReadonlySet<string>;
  readonly #counts = new Map<string, Counted>();

  constructor(wanted: readonly string[], without: ReadonlySet<string>) {
    this.#wanted = new Set(wanted);
    this.#without = without;
  }

  add(key: string, stored: Record<string, Value>): void {
    const kept: Record<string, Scalar> = {};
    for (const [name, value] of Object.entries(stored)) {
      const scalar = scalarOf(value);
      if (scalar === null || name.length > LONGEST_NAME) continue;
      if (this.#wanted.has(name)) kept[name] = scalar;
      if (!this.#without.has(name) && name !== LABEL_PROPERTY) this.#count(name, scalar);
    }
    if (Object.keys(kept).length > 0) this.values.set(key, kept);
  }

  /** The most frequent first. */
  known(): PropertyCount[] {
    return [...this.#counts]
      .map(([name, counted]) => ({ name, ...counted, distinct: counted.distinct.size }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  #count(name: string, value: Scalar): void {
    const counted = this.#counts.get(name) ?? { count: 0, distinct: new Set(), numeric: true, colours: true };
    counted.count += 1;
    counted.numeric &&= typeof value === 'number';
    counted.colours &&= typeof value === 'string' && (counted.distinct.has(value) || isColour(value));
    if (counted.distinct.size < MOST_DISTINCT) counted.distinct.add(value);
    this.#counts.set(name, counted);
  }
}
