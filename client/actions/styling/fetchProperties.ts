/** Values of properties that rules and measures go by, of the entities on the page and the facts among them. */
import { isEntity } from '../../../kernel/appearance/index.js';
import type { PropertyNames } from '../../../kernel/style/index.js';
import { api } from '../../api/api.js';
import { data } from '../../state/graph.js';
import { knownProperties } from '../../state/measures.js';
import { runTask } from '../../state/tasks.js';
import { styleGestures } from '../../words/styleGestures.js';

const includes = (all: readonly string[], some: readonly string[]): boolean => some.every((one) => all.includes(one));

/** Asks only for what is not known yet; what was known by other names stays. */
export async function fetchProperties(keys: readonly string[], names: PropertyNames): Promise<void> {
  const known = knownProperties.value;
  if (names.entities.length + names.facts.length === 0) return;
  const covered =
    known !== null &&
    includes(known.names.entities, names.entities) &&
    includes(known.names.facts, names.facts) &&
    keys.every((key) => known.entities.has(key));
  if (covered) return;
  const wanted = {
    entities: [...new Set([...(known?.names.entities ?? []), ...names.entities])],
    facts: [...new Set([...(known?.names.facts ?? []), ...names.facts])],
  };
  const entities = keys.filter((key) => {
    const node = data.value.nodes.get(key);
    return node !== undefined && isEntity(node);
  });
  const values = await runTask(
    styleGestures.readProperties,
    (signal) => api.properties({ entities: [...entities], names: wanted }, { signal }),
    'properties',
  );
  if (values !== undefined) knownProperties.value = { entities: new Set(keys), names: wanted, values };
}
