/** Which properties the entities on the page, and the facts among them, have: asked once for each graph. */
import { computed, effect, signal, untracked } from '@preact/signals';
import type { PropertiesResponse } from '../../../contract/index.js';
import { isEntity } from '../../../kernel/appearance/index.js';
import { api } from '../../api/api.js';
import { data } from '../../state/graph.js';
import { runTask } from '../../state/tasks.js';
import { styleGestures } from '../../words/styleGestures.js';

const known = signal<PropertiesResponse['known'] | null>(null);
const keys = computed(() => [...data.value.nodes].filter(([, node]) => isEntity(node)).map(([key]) => key));

export const availableProperties = computed(() => known.value);

/** Asks the server what there is, of this data. */
export async function askProperties(
  entities: readonly string[] = keys.value,
): Promise<PropertiesResponse['known'] | null> {
  const answer = await runTask(
    styleGestures.readProperties,
    (signal) => api.properties({ entities: [...entities] }, { signal }),
    'available properties',
  );
  if (answer !== undefined) known.value = answer.known;
  return answer?.known ?? null;
}

/** Keeps asking while the data change. Returns the way to stop. */
export const followProperties = (): (() => void) =>
  effect(() => {
    const now = keys.value;
    untracked(() => void askProperties(now));
  });
