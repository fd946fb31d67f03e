import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NodeAttributes } from '../../contract/index.js';
import { EMPTY_GRAPH } from '../graph/GraphData.js';
import { data, extent } from '../state/graph.js';
import { forgetHistory } from '../state/history.js';
import { NOTHING, selection } from '../state/selection.js';
import { tasks } from '../state/tasks.js';
import { expandEntities } from './expand.js';
import { focusFact } from './focus.js';
import { takeBack } from './takeBack.js';

const node = (name: string) => ({ kind: 'Person', name, nameFr: name }) as NodeAttributes;
const nothing = { entities: 0, facts: 0 };
let asked = 0;

beforeEach(() => {
  asked = 0;
  // A server that takes its time.
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    asked += 1;
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  });
  data.value = { nodes: new Map([...'abc'].map((key) => [key, node(key)])), edges: new Map() };
  extent.value = { shown: nothing, totals: nothing, truncated: false, rankedBy: '' };
  forgetHistory();
});
// Test files share the page's state.
afterEach(() => {
  vi.unstubAllGlobals();
  [data.value, extent.value, selection.value] = [EMPTY_GRAPH, null, NOTHING];
});

it('undo while several are expanded ends them all', async () => {
  const done = expandEntities(['a', 'b', 'c']);
  await vi.waitFor(() => expect(asked).toBe(1));
  takeBack();
  await vi.waitFor(() => expect(tasks.value).toEqual([]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([asked, tasks.value.length]).toEqual([1, 0]);
  await done;
});

it('undo while a fact is on its way to the page leaves what was selected', async () => {
  selection.value = { entities: ['c'], facts: [] };
  const done = focusFact('a-met-b', { source: 'a', target: 'b' });
  await vi.waitFor(() => expect(asked).toBe(1));
  takeBack();
  await done;
  expect(selection.value).toEqual({ entities: ['c'], facts: [] });
});
