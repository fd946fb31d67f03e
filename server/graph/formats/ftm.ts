/**
 * Entities of FollowTheMoney, one a line, as Aleph, OpenSanctions' tools and `ftm` read them. Facts are the schema of
 * their type, the property that they were, or an UnknownLink that has their type as its role. Every value is a text, and
 * what a schema has no property for is a line of its notes.
 */
import type { Value } from '../../store/GraphStore.js';
import type { ExportEdge, ExportedValues, ExportNode } from '../exportRecords.js';
import { PROPERTY_CLAIMS } from '../propertyClaims.js';
import { joinOf, joinOfType, kindOf, linkOfType, linksOf, propertiesOf, schemaOf } from './ftmSchemata.js';
import type { ExportSource, Pieces } from './source.js';
import { scalarText } from './valueTexts.js';

type Texts = Record<string, string[]>;
/** As `ftm` has it; `statements.ts` writes the same as statements. */
export interface ExportedFtm {
  id: string;
  caption?: string;
  schema: string;
  properties: Texts;
  [around: string]: unknown;
}
/** What sources say of the properties, as graph/propertyClaims.ts names it. */
export interface ClaimedFtm {
  entity: ExportedFtm;
  claims: Record<string, unknown>[];
  /** Name of the data set here that what nobody claims is of. */
  dataset: string;
}

export async function* writeFtm(source: ExportSource): Pieces {
  for await (const entities of ftmEntities(source))
    yield entities.map(({ entity }) => `${JSON.stringify(entity)}\n`).join('');
}

/** Entities first, then what joins them. */
export async function* ftmEntities(source: ExportSource): AsyncGenerator<ClaimedFtm[]> {
  const links = new EntityLinks();
  for await (const edges of source.edges()) for (const edge of edges) links.add(edge);
  for await (const nodes of source.nodes()) yield nodes.map((node) => entityOf(node, links));
  for await (const edges of source.edges()) yield edges.filter((edge) => !links.isProperty(edge)).map(linkOf);
}

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
  `name nameFr kind labels aliases prominence degree datasets claimCount articleCount ${PROPERTY_CLAIMS}`.split(' '),
);
const NOT_OF_FACT = new Set(
  `type status contested date precision claimCount originCount articles dataset layer words wordsFr sentence sentenceFr negated interpretive ${PROPERTY_CLAIMS}`.split(
    ' ',
  ),
);

function entityOf({ id, labels, name, values }: ExportNode, links: EntityLinks): ClaimedFtm {
  const known = new Map(values);
  const schema = schemaOf(labels);
  const claims = claimsOf(values);
  const aliases = textsOf(known.get('aliases') ?? []);
  const nameFr = String(known.get('nameFr') ?? name);
  const names = new Set(claims.filter(({ property }) => NAMES.has(String(property))).map(({ value }) => value));
  // Of schemata that have no names what stands for one is said already, or is the id.
  const isNamed =
    propertiesOf(schema).has('name') ||
    (name !== id && !own(values, NOT_OF_ENTITY).some(([, texts]) => texts.includes(name)));
  const others = [...new Set([...(nameFr === name ? [] : [nameFr]), ...aliases])].filter((one) => !names.has(one));
  // Labels that are no schema are kept as words.
  const keywords = labels.filter((label) => label !== schema && label !== 'Other' && label !== kindOf(schema));
  const [dataset] = textsOf(known.get('datasets') ?? []);
  return {
    entity: {
      id,
      caption: name,
      schema,
      properties: fitting(
        schema,
        [
          ['name', names.has(name) || !isNamed ? [] : [name]],
          ['alias', others],
          ['keywords', keywords],
          ...own(values, NOT_OF_ENTITY),
        ],
        [...claimed(claims), ...Object.entries(links.of(id, schema))],
      ),
      datasets: known.get('datasets') ?? [],
      ...around(values),
    },
    claims,
    dataset: dataset ?? '',
  };
}

function linkOf({ id, type, source, target, values }: ExportEdge): ClaimedFtm {
  const known = new Map(values);
  const schema = joinOfType(type) ?? 'UnknownLink';
  const ends = joinOf(schema) ?? { source: 'subject', target: 'object' };
  const claims = claimsOf(values);
  const role = known.get('words') ?? type.replaceAll('_', ' ').toLowerCase();
  const date = known.get('date');
  const said: [string, string[]][] = [
    ['role', schema === 'UnknownLink' && type !== 'UNKNOWN_LINK' ? textsOf(role) : []],
    ['date', date === undefined || known.has('startDate') ? [] : textsOf(date)],
    ['summary', textsOf(known.get('sentence') ?? [])],
    ['status', known.get('status') === 'alleged' ? ['alleged'] : []],
    ...own(values, NOT_OF_FACT),
  ];
  return {
    entity: {
      id: id ?? `${source}-${type}-${target}`,
      schema,
      properties: fitting(schema, said, [...claimed(claims), [ends.source, [source]], [ends.target, [target]]]),
      datasets: textsOf(known.get('dataset') ?? []),
      ...around(values),
    },
    claims,
    dataset: String(known.get('dataset') ?? ''),
  };
}

const NAMES = new Set(['name', 'alias', 'weakAlias', 'previousName']);

/**
 * What the schema has a property for; anything else becomes a line of text in one that it has for such. `sure`: of
 * those that it does not have nothing is lost.
 */
function fitting(schema: string, said: readonly [string, string[]][], sure: readonly [string, string[]][]): Texts {
  const known = propertiesOf(schema);
  const notes = ['notes', 'description'].find((name) => known.has(name));
  const properties: Texts = {};
  const add = (name: string, texts: readonly string[]): void => {
    if (texts.length > 0) properties[name] = [...new Set([...(properties[name] ?? []), ...texts])];
  };
  for (const [name, texts] of said)
    if (known.has(name)) add(name, texts);
    else if (notes !== undefined)
      add(
        notes,
        texts.map((text) => `${name}: ${text}`),
      );
  for (const [name, texts] of sure) if (known.has(name)) add(name, texts);
  return properties;
}

const own = (values: ExportedValues, hidden: ReadonlySet<string>): [string, string[]][] =>
  values
    .filter(([name]) => !hidden.has(name) && !AROUND.has(name))
    .map(([name, value]): [string, string[]] => [name, textsOf(value)]);

const claimsOf = (values: ExportedValues): Record<string, unknown>[] =>
  textsOf(values.find(([name]) => name === PROPERTY_CLAIMS)?.[1] ?? []).map(
    (text) => JSON.parse(text) as Record<string, unknown>,
  );
const claimed = (claims: ClaimedFtm['claims']): [string, string[]][] =>
  claims.map(({ property, value }) => [String(property), [String(value)]]);

const around = (values: ExportedValues): Record<string, Value> =>
  Object.fromEntries(
    values.flatMap(([name, value]): [string, Value][] => {
      const theirs = AROUND.get(name);
      return theirs === undefined ? [] : [[theirs, value]];
    }),
  );

const textsOf = (value: Value): string[] => (Array.isArray(value) ? value : [value]).map((item) => scalarText(item));
