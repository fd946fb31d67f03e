/** Whether all of the data, or of the data sets that are chosen, is more than a picture can bear. Pure. */
import { OPENED_WHOLE, type SchemaResponse } from '../../contract/index.js';

/** Of several data sets there are no communities: these are opened as far as they can be. */
export function isTooMuch(schema: SchemaResponse | null, datasets: readonly string[] = []): boolean {
  if (schema === null || datasets.length > 1) return false;
  const { entities, facts } =
    datasets.length === 0 ? schema.totals : (schema.datasets.find(({ name }) => name === datasets[0]) ?? schema.totals);
  return entities > OPENED_WHOLE.entities || facts > OPENED_WHOLE.facts;
}
