/**
 * Statements of FollowTheMoney as CSV, as OpenSanctions publishes them: a value a row, with who says so since when. What
 * nobody is known to claim is a statement of the data set here.
 */
import { quotedField } from './csv.js';
import { ftmEntities, type ClaimedFtm } from './ftm.js';
import { linksOf, propertiesOf } from './ftmSchemata.js';
import type { ExportSource, Pieces } from './source.js';

const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], unknown>>;

export async function* writeFtmStatements(source: ExportSource): Pieces {
  yield line(COLUMNS);
  for await (const entities of ftmEntities(source))
    yield entities
      .flatMap(statementsOf)
      .map((row) => line(COLUMNS.map((column) => String(row[column] ?? ''))))
      .join('');
}

function statementsOf({ entity: { id, schema, properties }, claims, dataset }: ClaimedFtm): Row[] {
  const known = propertiesOf(schema);
  const typeOf = (prop: string): string => (linksOf(schema).has(prop) ? 'entity' : '');
  const rows = claims
    .filter(({ property }) => known.has(String(property)))
    .map((claim): Row => ({
      canonical_id: id,
      entity_id: claim['referent'] ?? id,
      prop: claim['property'],
      prop_type: typeOf(String(claim['property'])),
      schema: claim['schema'] ?? schema,
      value: claim['value'],
      dataset: claim['source'] ?? dataset,
      origin: claim['origin'],
      lang: claim['language'],
      original_value: claim['original'],
      external: claim['external'] === true ? 't' : 'f',
      first_seen: claim['firstSeen'],
      last_seen: claim['lastSeen'],
      id: claim['id'],
    }));
  const said = new Set(claims.map(({ property, value }) => JSON.stringify([property, value])));
  for (const [prop, values] of Object.entries(properties))
    for (const value of values)
      if (!said.has(JSON.stringify([prop, value])))
        rows.push({
          canonical_id: id,
          entity_id: id,
          prop,
          prop_type: typeOf(prop),
          schema,
          value,
          dataset,
          external: 'f',
        });
  return rows;
}

const line = (fields: readonly string[]): string => `${fields.map(quotedField).join(',')}\n`;
