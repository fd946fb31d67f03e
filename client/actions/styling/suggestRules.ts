/** Rules that the data themselves suggest: labels or groups as colours, weights as widths. */
import { isEntity, isFact } from '../../../kernel/appearance/index.js';
import { sensibleRules } from '../../../kernel/style/index.js';
import { data, styleRules } from '../../state/graph.js';
import { addRules } from './changeRules.js';
import { askProperties } from './availableProperties.js';

/** Adds those that are not there yet; false when the data suggest none. */
export async function suggestRules(): Promise<boolean> {
  const known = await askProperties();
  if (known === null) return false;
  const entities = [...data.value.nodes.values()].filter(isEntity);
  const count = {
    entities: entities.length,
    kinds: new Set(entities.map(({ kind }) => kind)).size,
    facts: [...data.value.edges.values()].filter(isFact).length,
  };
  const there = new Set(styleRules.value.map(({ of, what, by }) => `${of} ${what} ${by}`));
  const found = sensibleRules(known, count);
  addRules(found.filter(({ of, what, by }) => !there.has(`${of} ${what} ${by}`)));
  return found.length > 0;
}
