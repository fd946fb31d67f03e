/**
 * Undo and redo: every change of the graph keeps the values from before it. Selection, camera and panels are not part
 * of it.
 */
import { batch, computed, signal, type Signal } from '@preact/signals';
import type { Bilingual } from '../../contract/index.js';
import type { GraphState } from '../graph/GraphState.js';
import {
  data,
  extent,
  factsByClaimant,
  filter,
  ground,
  grouping,
  hidden,
  layers,
  layout,
  madeBy,
  pinned,
  positions,
  scope,
  revealed,
  seed,
  styleRules,
  otherFields,
  within,
} from './graph.js';
import { fresh } from './looking.js';
import { paths } from './selection.js';

/** The present values, each in its signal. */
const SIGNALS: { readonly [K in keyof GraphState]: Signal<GraphState[K]> } = {
  data,
  extent,
  factsByClaimant,
  filter,
  ground,
  grouping,
  hidden,
  layers,
  layout,
  madeBy,
  paths,
  pinned,
  positions,
  revealed,
  scope,
  seed,
  styleRules,
  otherFields,
  within,
};
interface Step {
  label: Bilingual;
  before: GraphState;
}

const LONGEST = 100;
const done = signal<readonly Step[]>([]);
const undone = signal<readonly Step[]>([]);

/** The label of what undo would take back, and of what redo would bring again; null when there is nothing. */
export const undoLabel = computed(() => done.value.at(-1)?.label ?? null);
export const redoLabel = computed(() => undone.value.at(-1)?.label ?? null);

/** Everything that undo brings back, as it is now. */
export const graphState = (): GraphState =>
  Object.fromEntries(Object.entries(SIGNALS).map(([name, state]) => [name, state.peek()])) as unknown as GraphState;

/** Changes the graph's state, as one step that undo can take back. Parts left out stay as they are. */
export function commit(label: Bilingual, changes: Partial<GraphState>): void {
  const before = graphState();
  batch(() => {
    assign(changes);
    done.value = [...done.value, { label, before }].slice(-LONGEST);
    undone.value = [];
  });
}

/** Everything that changes while `work` is under way, as one step. */
export async function asOneStep<T>(label: Bilingual, work: () => Promise<T>): Promise<T> {
  const [earlier, before] = [done.value, graphState()];
  try {
    return await work();
  } finally {
    if (done.value !== earlier) done.value = [...earlier, { label, before }].slice(-LONGEST);
  }
}

export function undo(): Bilingual | null {
  return swap(done, undone);
}
export function redo(): Bilingual | null {
  return swap(undone, done);
}
export function forgetHistory(): void {
  done.value = [];
  undone.value = [];
}

function swap(from: Signal<readonly Step[]>, to: Signal<readonly Step[]>): Bilingual | null {
  const step = from.value.at(-1);
  if (step === undefined) return null;
  const now = graphState();
  batch(() => {
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, { label: step.label, before: now }];
    assign(step.before);
  });
  return step.label;
}

/** With every change what was new is so no longer. */
function assign(values: Partial<GraphState>): void {
  if (fresh.peek().size > 0) fresh.value = new Set();
  for (const [name, value] of Object.entries(values))
    (SIGNALS[name as keyof GraphState] as Signal<unknown>).value = value;
}
