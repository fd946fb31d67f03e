/** Whether all of the data, or of the data sets that are chosen, is more than a picture can bear. Pure. */
import type { Extent, SchemaResponse } from '../../contract/index.js';
import { OPENED_WHOLE } from '../../contract/limits.js';

/** How much there is of all of the data, or of the one data set that is chosen. */
export const extentIn = ({ totals, datasets }: SchemaResponse, chosen: readonly string[]): Extent =>
  chosen.length === 1 ? (datasets.find(({ name }) => name === chosen[0]) ?? totals) : totals;

/** Of several data sets there are no communities: these are opened as far as they can be. */
export const isTooMuch = ({ entities, facts }: Extent, chosen: readonly string[]): boolean =>
  chosen.length < 2 && (entities > OPENED_WHOLE.entities || facts > OPENED_WHOLE.facts);
