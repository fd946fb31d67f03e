/** The procedures that are always there. */
import { GraphNode, GraphRelationship, Properties, type Value } from '../values/Value.js';
import type { Graph } from '../graph/Graph.js';
import { showProcedures } from '../schema/showing.js';
import { kindOf, type Kind } from '../values/kinds.js';
import type { Procedure, ProcedureContext, Procedures } from './Procedure.js';

const names = (name: string, about: string, column: string, of: (graph: Graph) => string[]): Procedure => ({
  name,
  about,
  arguments: [],
  results: [{ name: column, type: 'STRING' }],
  call: (_, { graph }) => of(graph).map((one) => [one]),
});

/** As Neo4j words the types of properties. */
const typeWord = (value: Value): string => {
  if (Array.isArray(value)) return `${typeWord(value[0] ?? null)}Array`;
  const word: Partial<Record<Kind, string>> = {
    INTEGER: 'Long',
    FLOAT: 'Double',
    'LOCAL TIME': 'LocalTime',
    'ZONED TIME': 'Time',
    'LOCAL DATETIME': 'LocalDateTime',
    'ZONED DATETIME': 'DateTime',
  };
  const kind = kindOf(value);
  return word[kind] ?? kind.charAt(0) + kind.slice(1).toLowerCase();
};

interface Seen {
  names: string[];
  count: number;
  keys: Map<string, { types: Set<string>; count: number }>;
}
/** Which properties things of the same names have. */
function propertiesBy(things: Iterable<{ names: string[]; properties: Properties }>): Map<string, Seen> {
  const groups = new Map<string, Seen>();
  for (const { names, properties } of things) {
    const word = names.map((name) => `:\`${name}\``).join('');
    let seen = groups.get(word);
    if (!seen) groups.set(word, (seen = { names, count: 0, keys: new Map() }));
    seen.count++;
    for (const [key, value] of properties) {
      const known = seen.keys.get(key) ?? { types: new Set<string>(), count: 0 };
      known.types.add(typeWord(value));
      known.count++;
      seen.keys.set(key, known);
    }
  }
  return groups;
}
function* rowsOf(groups: Map<string, Seen>, withNames: boolean): Iterable<Value[]> {
  for (const [word, { names, count, keys }] of groups) {
    const head: Value[] = withNames ? [word, names] : [word];
    if (keys.size === 0) yield [...head, null, null, false];
    for (const [key, known] of keys) yield [...head, key, [...known.types], known.count === count];
  }
}
const PROPERTY_COLUMNS: Procedure['results'] = [
  { name: 'propertyName', type: 'STRING' },
  { name: 'propertyTypes', type: 'LIST' },
  { name: 'mandatory', type: 'BOOLEAN' },
];

/** Goes through the whole graph, a step of work for each. */
function* counted<T>(things: Iterable<T>, { step }: ProcedureContext): Iterable<T> {
  for (const one of things) {
    step();
    yield one;
  }
}

function* nodesOf(context: ProcedureContext): Iterable<{ names: string[]; properties: Properties }> {
  const { graph } = context;
  for (const node of counted(graph.nodes(), context))
    yield { names: [...graph.labels(node)].sort(), properties: graph.properties(node) };
}
function* relationshipsOf(context: ProcedureContext): Iterable<{ names: string[]; properties: Properties }> {
  const { graph } = context;
  for (const one of counted(graph.relationships(), context))
    yield { names: [one.type], properties: graph.properties(one) };
}

/** A node for each label, a relationship for each type between two of them; they are nowhere in the data. */
function visualization(context: ProcedureContext): Value[] {
  const { graph } = context;
  const nodes = new Map<string, GraphNode>();
  for (const label of graph.labelsInUse())
    nodes.set(label, new GraphNode(-1 - nodes.size, [label], Properties.from([['name', label]])));
  const relationships = new Map<string, GraphRelationship>();
  for (const one of counted(graph.relationships(), context))
    for (const from of graph.labels(one.start))
      for (const to of graph.labels(one.end)) {
        const key = JSON.stringify([from, one.type, to]);
        if (relationships.has(key)) continue;
        const [start, end] = [nodes.get(from), nodes.get(to)] as [GraphNode, GraphNode];
        const properties = Properties.from([['name', one.type]]);
        relationships.set(key, new GraphRelationship(-1 - relationships.size, one.type, start, end, properties));
      }
  return [[...nodes.values()], [...relationships.values()]];
}

const builtIn: readonly Procedure[] = [
  names('db.labels', 'Labels that nodes have.', 'label', (graph) => graph.labelsInUse()),
  names('db.propertyKeys', 'Names of properties.', 'propertyKey', (graph) => graph.propertyKeys()),
  names('db.relationshipTypes', 'Types that relationships have.', 'relationshipType', (graph) => graph.typesInUse()),
  {
    name: 'db.schema.nodeTypeProperties',
    about: 'Which properties nodes of the same labels have.',
    arguments: [],
    results: [{ name: 'nodeType', type: 'STRING' }, { name: 'nodeLabels', type: 'LIST' }, ...PROPERTY_COLUMNS],
    call: (_, context) => rowsOf(propertiesBy(nodesOf(context)), true),
  },
  {
    name: 'db.schema.relTypeProperties',
    about: 'Which properties relationships of the same type have.',
    arguments: [],
    results: [{ name: 'relType', type: 'STRING' }, ...PROPERTY_COLUMNS],
    call: (_, context) => rowsOf(propertiesBy(relationshipsOf(context)), false),
  },
  {
    name: 'db.schema.visualization',
    about: 'A node for each label, joined by the types of relationships between them.',
    arguments: [],
    results: [
      { name: 'nodes', type: 'LIST' },
      { name: 'relationships', type: 'LIST' },
    ],
    call: (_, context) => [visualization(context)],
  },
];

/** Procedures that are found by their names, whatever the capitals. */
function proceduresOf(list: readonly Procedure[]): Procedures {
  const byName = new Map([...list, ...showProcedures].map((one) => [one.name.toLowerCase(), one]));
  return { named: (name) => byName.get(name.toLowerCase()), all: () => list };
}

export const builtInProcedures: Procedures = proceduresOf(builtIn);
