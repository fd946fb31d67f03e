/** One entity with its facts (also those that live as claims only), counts and mentions. */
import {
  CLAIM_STATUSES,
  type EntityMention,
  type EntityRef,
  type EntityResponse,
  type Fact,
  type Json,
} from '../../contract/index.js';
import { compareDates } from '../../kernel/text/compareDates.js';
import { EntenteError } from '../EntenteError.js';
import { factsFromClaims } from '../graph/claimFacts.js';
import { compareIds, entityRef, nodeKind } from '../graph/entityColumns.js';
import { datePrecision, edgeFromRow } from '../graph/factColumns.js';
import { tellingFromRow } from '../graph/tellingColumns.js';
import { plainValue } from '../store/plainValue.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import { followingMerges } from './mergedInto.js';
import { claimsOnEntity } from './propertyClaims.js';
import { asNumber, asText, asTexts, byHand, read, type QueryContext } from './read.js';
import { relationCounts, symmetricTypes } from './counts.js';

/** Facts sent at most; the counts tell what else there is. */
const FACT_LIMIT = 500;

/** Properties with a place of their own in the answer, or of use only inside the database. */
export const KNOWN_OF_ENTITIES: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'name',
  'nameFr',
  'aliases',
  'descriptions',
  'wikidata',
  'role',
  'roleFr',
  'degree',
  'prominence',
  'datasets',
  'searchText',
  'inSentence',
  'inSentenceFr',
  'importId',
  'claimCount',
  'articleCount',
]);

/** One that was merged into another is answered by that one. Throws EntenteError 'entity.not-found'. */
export const entity = (context: QueryContext, id: string): Promise<EntityResponse> =>
  followingMerges(context, [id], ([key]) => present(context, key));

async function present(context: QueryContext, id: string): Promise<EntityResponse> {
  const parameters = { id, limit: FACT_LIMIT };
  const [found, symmetric, out, incoming, claims, claimArticles, mentions, propertyClaims] = await Promise.all([
    read(context, 'entity', { id }),
    symmetricTypes(context),
    read(context, 'entity.facts-out', parameters),
    read(context, 'entity.facts-in', parameters),
    read(context, 'entity.claims', { id }),
    read(context, 'entity.claim-articles', { id }),
    read(context, 'entity.mentions', { id }),
    claimsOnEntity(context, id),
  ]);
  const properties = found[0]?.properties;
  if (!properties) throw entityNotFound(id);
  const counts = await relationCounts(context, id, symmetric);
  const self: EntityRef = {
    id,
    name: asText(properties['name']) ?? id,
    nameFr: asText(properties['nameFr']) ?? asText(properties['name']) ?? id,
    kind: nodeKind(properties['kind']),
  };
  const facts: Fact[] = [
    ...out.map((row) => factOf(row, self, otherEnd(row, row.target))),
    ...incoming.map((row) => factOf(row, otherEnd(row, row.source), self)),
    ...factsFromClaims(claims, claimArticles).map(({ edge, subject, object, cameo, telling }) => ({
      id: edge.key,
      subject,
      object,
      cameo,
      ...edge.attributes,
      ...(telling && { telling }),
    })),
  ];
  const kept = [...facts].sort(byStrength).slice(0, FACT_LIMIT);
  const factTotal =
    Math.max(
      counts.reduce((sum, c) => sum + c.count, 0),
      out.length + incoming.length,
    ) +
    facts.length -
    out.length -
    incoming.length;
  return {
    entity: {
      ...self,
      aliases: asTexts(properties['aliases']),
      descriptions: asTexts(properties['descriptions']),
      wikidata: asText(properties['wikidata']),
      role: asText(properties['role']),
      roleFr: asText(properties['roleFr']),
      ...dateOf(properties),
      degree: asNumber(properties['degree']),
      prominence: asNumber(properties['prominence']),
      datasets: asTexts(properties['datasets']),
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([key]) => !isKnown(key, properties))
          .map(([key, value]) => [key, plainValue(value) as Json]),
      ),
    },
    counts,
    facts: kept.sort(byDate),
    factTotal,
    truncated: kept.length < factTotal,
    ...(propertyClaims && { propertyClaims }),
    mentions: groupMentions(mentions),
    cypher: byHand('entity.by-hand', { id }),
  };
}

/** Only with its precision is `date` ours; an import may have stored one of its own. */
function dateOf(properties: Record<string, Value>): Pick<EntityResponse['entity'], 'date' | 'precision'> {
  const precision = datePrecision(properties['precision']);
  return { date: precision && asText(properties['date']), precision };
}

const isKnown = (key: string, properties: Record<string, Value>): boolean =>
  KNOWN_OF_ENTITIES.has(key) || (dateOf(properties).date !== null && (key === 'date' || key === 'precision'));

export const entityNotFound = (id: string): EntenteError =>
  new EntenteError('entity.not-found', `There is no entity ${JSON.stringify(id)}.`, {
    hint: 'Look it up by name with GET /api/search?q=….',
  });

type EntityFact = RowOf<'entity.facts-out'>;

const otherEnd = ({ name, nameFr, kind }: EntityFact, id: string): EntityRef =>
  entityRef(id, name, nameFr, kind) ?? { id, name: id, nameFr: id, kind: 'Other' };

function factOf(row: EntityFact, subject: EntityRef, object: EntityRef): Fact {
  const { key, attributes } = edgeFromRow(row);
  return { id: key, subject, object, cameo: asText(row.cameo), ...attributes, ...tellingFromRow(row) };
}

/** Strongest status first, then by independent origins, claims and id. */
function byStrength(a: Fact, b: Fact): number {
  return (
    CLAIM_STATUSES.indexOf(a.status) - CLAIM_STATUSES.indexOf(b.status) ||
    b.originCount - a.originCount ||
    b.claimCount - a.claimCount ||
    compareIds(a.id, b.id)
  );
}

/** By date, undated last; of one date the strongest first. */
const byDate = (a: Fact, b: Fact): number => compareDates(a.date, b.date) || byStrength(a, b);

function groupMentions(rows: RowOf<'entity.mentions'>[]): EntityMention[] {
  const groups = new Map<string, EntityMention>();
  for (const { article, title, titleFr, passage } of rows) {
    const group = groups.get(article) ?? {
      article,
      articleTitle: asText(title) ?? article,
      articleTitleFr: asText(titleFr) ?? asText(title) ?? article,
      passages: [],
    };
    group.passages.push(asNumber(passage));
    groups.set(article, group);
  }
  return [...groups.values()];
}
