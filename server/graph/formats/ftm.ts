/**
 * Entities of FollowTheMoney, one a line, as Aleph, OpenSanctions' tools and `ftm` read them. Facts are the schema of
 * their type, the property that they were, or an UnknownLink that has their type as its role. Every value is a text.
 */
import type { Value } from '../../store/GraphStore.js';
import type { ExportEdge, ExportedValues, ExportNode } from '../exportRecords.js';
import { joinOf, joinOfType, kindOf, linkOfType, linksOf, schemaOf } from './ftmSchemata.js';
import type { ExportSource, Pieces } from './source.js';
import { scalarText } from './valueTexts.js';

type Texts = Record<string, string[]>;
interface Entity {
  id: string;
  caption?: string;
  schema: string;
  properties: Texts;
  [around: string]: unknown;
}

export async function* writeFtm(source: ExportSource): Pieces {
  const links = new EntityLinks();
  for await (const edges of source.edges()) for (const edge of edges) links.add(edge);
  for await (const nodes of source.nodes()) yield lines(nodes.map((node) => entityOf(node, links)));
  for await (const edges of source.edges())
    yield lines(edges.filter((edge) => !links.isProperty(edge)).map((edge) => linkOf(edge)));
}

const lines = (entities: readonly Entity[]): string => entities.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Facts that are properties of the entity that they lead from. */
class EntityLinks {
  readonly #targets = new Map<string, Map<string, string[]>>();
  /** By source: the properties that its schema has. */
  readonly #kept = new Map<string, ReadonlySet<string>>();

  add({ type, source, target }: ExportEdge): void {
    const name = linkOfType(type);
    if (name === undefined) return;
    const own = this.#targets.get(source) ?? new Map<string, string[]>();
    this.#targets.set(source, own.set(name, [...(own.get(name) ?? []), target]));
  }

  /** The properties of an entity that name others. */
  of(id: string, schema: string): Texts {
    const known = linksOf(schema);
    const own = [...(this.#targets.get(id) ?? [])].filter(([name]) => known.has(name));
    this.#kept.set(id, new Set(own.map(([name]) => name)));
    return Object.fromEntries(own);
  }

  /** Once all entities have been asked for. */
  isProperty({ type, source }: ExportEdge): boolean {
    const name = linkOfType(type);
    return name !== undefined && this.#kept.get(source)?.has(name) === true;
  }
}

/** What stands beside the properties, by what an import called it. */
const AROUND = new Map([
  ['sourceDatasets', 'datasets'],
  ['referents', 'referents'],
  ['firstSeen', 'first_seen'],
  ['lastSeen', 'last_seen'],
  ['lastChange', 'last_change'],
  ['target', 'target'],
  ['collection', 'collection_id'],
]);
/** What FollowTheMoney has in another place, or Entente derives. */
const NOT_OF_ENTITY = new Set(
  'name nameFr kind labels aliases prominence degree datasets claimCount articleCount'.split(' '),
);
const NOT_OF_FACT = new Set(
  'type status contested date precision claimCount originCount articles dataset layer words wordsFr sentence sentenceFr negated interpretive'.split(
    ' ',
  ),
);

function entityOf({ id, labels, name, values }: ExportNode, links: EntityLinks): Entity {
  const known = new Map(values);
  const schema = schemaOf(labels);
  const aliases = textsOf(known.get('aliases') ?? []);
  const nameFr = String(known.get('nameFr') ?? name);
  const others = [...new Set([...(nameFr === name ? [] : [nameFr]), ...aliases])];
  // Labels that are no schema are kept as words.
  const keywords = labels.filter((label) => label !== schema && label !== 'Other' && label !== kindOf(schema));
  return {
    id,
    caption: name,
    schema,
    properties: {
      name: [name],
      ...(others.length > 0 ? { alias: others } : {}),
      ...(keywords.length > 0 ? { keywords } : {}),
      ...ownProperties(values, NOT_OF_ENTITY),
      ...links.of(id, schema),
    },
    datasets: known.get('datasets') ?? [],
    ...around(values),
  };
}

function linkOf({ id, type, source, target, values }: ExportEdge): Entity {
  const known = new Map(values);
  const schema = joinOfType(type) ?? 'UnknownLink';
  const ends = joinOf(schema) ?? { source: 'subject', target: 'object' };
  const role = known.get('words') ?? type.replaceAll('_', ' ').toLowerCase();
  const date = known.get('date');
  return {
    id: id ?? `${source}-${type}-${target}`,
    schema,
    properties: {
      [ends.source]: [source],
      [ends.target]: [target],
      ...(schema === 'UnknownLink' && type !== 'UNKNOWN_LINK' ? { role: textsOf(role) } : {}),
      ...(date === undefined || known.has('startDate') ? {} : { date: textsOf(date) }),
      ...(known.has('sentence') ? { summary: textsOf(known.get('sentence') ?? []) } : {}),
      ...(known.get('status') === 'alleged' ? { status: ['alleged'] } : {}),
      ...ownProperties(values, NOT_OF_FACT),
    },
    datasets: textsOf(known.get('dataset') ?? []),
    ...around(values),
  };
}

const ownProperties = (values: ExportedValues, hidden: ReadonlySet<string>): Texts =>
  Object.fromEntries(
    values
      .filter(([name]) => !hidden.has(name) && !AROUND.has(name))
      .map(([name, value]): [string, string[]] => [name, textsOf(value)]),
  );

const around = (values: ExportedValues): Record<string, Value> =>
  Object.fromEntries(
    values.flatMap(([name, value]): [string, Value][] => {
      const theirs = AROUND.get(name);
      return theirs === undefined ? [] : [[theirs, value]];
    }),
  );

const textsOf = (value: Value): string[] => (Array.isArray(value) ? value : [value]).map((item) => scalarText(item));
