/** Entities of FollowTheMoney as nodes, and what joins them as edges. */
import { PROPERTY_CLAIMS } from '../../../graph/propertyClaims.js';
import { KeyTable } from '../../stage/KeyTable.js';
import { VALUE_LENGTH } from '../../limits.js';
import type { GraphFeed } from '../GraphFeed.js';
import { NodesOfEnds } from '../NodesOfEnds.js';
import { entityOfItem } from './entityOfItem.js';
import type { FtmEntity } from './FtmEntity.js';
import { joinOf, kindOf, linksOf, typeOf } from '../../../graph/formats/ftmSchemata.js';

type Attributes = [name: string, value: unknown][];
const NAMES = new Set(['name', 'alias', 'weakAlias', 'previousName']);
/** What FollowTheMoney calls an entity by that has no caption, whatever its schema: the first of these that it has. */
const CALLED_BY =
  `name full title subject threadTopic fileName alias abbreviation weakAlias previousName lastName email phone username
  iban accountNumber registrationNumber passportNumber number program authority publicKey callerNumber caseNumber
  imoNumber isin projectId procedureNumber city`.split(/\s+/);

/** What holds the whole text of a document. */
const WHOLE_TEXTS = new Set(['bodyText', 'bodyHtml', 'indexText', 'rawText', 'translatedText']);
const TOO_LONG = `the document's text has more than ${VALUE_LENGTH.toLocaleString('en')} characters and is left out`;
const lengthOf = (value: unknown): number => [value].flat().reduce<number>((sum, one) => sum + String(one).length, 0);

/** Every entity is given twice: first to `node`, when all have been to `edges`. */
export class FtmFeed {
  readonly #feed: GraphFeed;
  readonly #nodes = new KeyTable();
  readonly #edges = new KeyTable();
  readonly #ends: NodesOfEnds;
  #repeated = 0;
  #loose = 0;

  constructor(feed: GraphFeed) {
    this.#feed = feed;
    this.#ends = new NodesOfEnds(feed, this.#nodes);
  }

  /** Makes a node of an entity that is no relationship. */
  node(entity: FtmEntity, line: number | null): void {
    if (joinOf(entity.schema) !== null) return;
    if (!this.#isNew(entity)) this.#repeated++;
    else this.#describe(entity, line);
  }

  /**
   * Makes edges of a relationship, or of the properties of an entity that name others; nested entities become nodes.
   */
  edges(entity: FtmEntity, line: number | null, within: string | null = null): void {
    const join = joinOf(entity.schema);
    const links = allLinks(entity);
    const ends = join ? [join.source, join.target] : [];
    for (const [name, values] of entity.properties)
      for (const value of values) {
        const nested = entityOfItem(value);
        if (nested) this.#nested(nested, line, entity.id);
        const id = nested?.id ?? (typeof value === 'string' ? value : null);
        // An entity nested under the name of the way back says itself what joins the two.
        if (join === null && links.has(name) && id !== null) this.#link(entity.id, name, id, line);
      }
    const idsOf = (name: string): string[] => {
      const values = entity.properties.find(([own]) => own === name)?.[1] ?? [];
      return values.flatMap((value) => entityOfItem(value)?.id ?? (typeof value === 'string' ? value : []));
    };
    if (join) {
      const [sources, targets] = completed(idsOf(ends[0] ?? ''), idsOf(ends[1] ?? ''), within);
      this.#join(entity, join.directed, sources, targets, line);
    } else if (within !== null && !entity.properties.some(([name]) => links.has(name) && name !== 'proof')) {
      const [link] = [...links].filter((name) => name === 'entity' || name === 'holder');
      if (link !== undefined) this.#link(entity.id, link, within, line);
    }
  }

  /** Once all have been given. */
  end(): void {
    const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
    if (this.#repeated > 0)
      this.#feed.remark(
        `${count(this.#repeated, 'entity comes', 'entities come')} more than once and only the first of each was read: join them with ftm aggregate`,
      );
    if (this.#loose > 0)
      this.#feed.remark(
        `${count(this.#loose, 'relationship lacks', 'relationships lack')} an end and ${this.#loose === 1 ? 'was' : 'were'} left out`,
      );
    if (this.#ends.made > 0)
      this.#feed.remark(
        `${count(this.#ends.made, 'entity is', 'entities are')} named but not described, and known by the id alone`,
      );
  }

  /** Documents have their whole text among their properties; those that are too long to keep are reported. */
  #describe(entity: FtmEntity, line: number | null): void {
    const attributes = nodeAttributes(entity);
    const isLong = ([name, value]: Attributes[number]): boolean =>
      WHOLE_TEXTS.has(name) && lengthOf(value) > VALUE_LENGTH;
    for (const [name] of attributes.filter(isLong)) this.#feed.loss(line, name, TOO_LONG);
    this.#feed.node(
      line,
      entity.id,
      attributes.filter((one) => !isLong(one)),
    );
  }

  #nested(entity: FtmEntity, line: number | null, within: string): void {
    if (joinOf(entity.schema) === null && this.#isNew(entity)) this.#describe(entity, line);
    this.edges(entity, line, within);
  }

  #isNew({ id }: FtmEntity): boolean {
    const before = this.#nodes.size;
    return this.#nodes.add(id) === before;
  }

  #join(entity: FtmEntity, directed: boolean, sources: string[], targets: string[], line: number | null): void {
    if (sources.length === 0 || targets.length === 0) this.#loose++;
    const several = sources.length * targets.length > 1;
    for (const source of sources)
      for (const target of targets) {
        const suffix = several ? `-${source}-${target}` : '';
        this.#edge(`${entity.id}${suffix}`, source, target, !directed, edgeAttributes(entity, suffix), line);
      }
  }

  #link(source: string, name: string, target: string, line: number | null): void {
    const type = typeOf(name);
    this.#edge(`${source}-${type}-${target}`, source, target, false, [['relationtype', type]], line);
  }

  #edge(id: string, source: string, target: string, undirected: boolean, own: Attributes, line: number | null): void {
    const before = this.#edges.size;
    if (this.#edges.add(id) < before) return;
    this.#ends.add(line, [source, target]);
    this.#feed.edge(line, { id, source, target, ...(undirected ? { undirected } : {}) }, own);
  }
}

/** Names of its properties that name others. */
const allLinks = ({ schema, links }: FtmEntity): ReadonlySet<string> =>
  links.length === 0 ? linksOf(schema) : new Set([...linksOf(schema), ...links]);

/** Nested in one of its ends, a relationship names only the other. */
function completed(sources: string[], targets: string[], within: string | null): [string[], string[]] {
  if (within === null || sources.includes(within) || targets.includes(within)) return [sources, targets];
  return sources.length === 0 ? [[within], targets] : targets.length === 0 ? [sources, [within]] : [sources, targets];
}

function nodeAttributes(entity: FtmEntity): Attributes {
  const { schema, caption, properties, around, claims } = entity;
  const links = allLinks(entity);
  const texts = (name: string): string[] =>
    (properties.find(([own]) => own === name)?.[1] ?? []).filter((value) => typeof value === 'string');
  const name = caption ?? CALLED_BY.flatMap((own) => texts(own).slice(0, 1))[0];
  const aliases = [...new Set([...NAMES].flatMap(texts))].filter((alias) => alias !== name);
  return [
    ['labels', [kindOf(schema), schema]],
    ['name', name],
    ['aliases', aliases],
    ...plain(properties, (own) => !NAMES.has(own) && !links.has(own)),
    ...around,
    ...claimed(claims),
  ];
}

function edgeAttributes({ schema, properties, around, claims }: FtmEntity, suffix: string): Attributes {
  const { source, target } = joinOf(schema) ?? { source: '', target: '' };
  const values = plain(properties, (own) => own !== source && own !== target);
  const [, dates] = values.find(([name]) => name === 'date') ?? values.find(([name]) => name === 'startDate') ?? [];
  // Sources that differ all stay in the property; the fact is dated to the earliest.
  const [date] = Array.isArray(dates) ? dates.map(String).sort() : [dates];
  return [
    ['relationtype', typeOf(schema)],
    ...(date === undefined ? [] : [['date', date] as [string, unknown]]),
    ...values,
    ...around,
    // Of a relationship of several ends each fact has the claims.
    ...claimed(claims.map((claim) => (suffix === '' ? claim : { ...claim, id: `${String(claim['id'])}${suffix}` }))),
  ];
}

const claimed = (claims: FtmEntity['claims']): Attributes => (claims.length > 0 ? [[PROPERTY_CLAIMS, claims]] : []);

/** A property of one value is that value. Nested entities are no values. */
const plain = (properties: FtmEntity['properties'], keep: (name: string) => boolean): Attributes =>
  properties.flatMap(([name, all]): Attributes => {
    const values = all.filter((value) => entityOfItem(value) === null);
    return keep(name) && values.length > 0 ? [[name, values.length === 1 ? values[0] : values]] : [];
  });
