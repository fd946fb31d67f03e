/**
 * Undo and redo: every change of the graph keeps the values from before it. Selection, camera and panels are not part
 * of it.
 */
import { batch, computed, signal, type Signal } from '@preact/signals';
import type { Bilingual } from '../../contract/index.js';
import { data, extent, factsByClaimant, filter, hidden, layers, pinned, positions, scope } from './graph.js';
import { paths } from './selection.js';

const KEPT = { data, extent, factsByClaimant, filter, hidden, layers, paths, pinned, positions, scope };
type Snapshot = { [K in keyof typeof KEPT]: (typeof KEPT)[K]['value'] };
interface Step {
  label: Bilingual;
  before: Snapshot;
}

const LONGEST = 100;
const done = signal<readonly Step[]>([]);
const undone = signal<readonly Step[]>([]);

/** The label of what undo would take back, and of what redo would bring again; null when there is nothing. */
export const undoLabel = computed(() => done.value.at(-1)?.label ?? null);
export const redoLabel = computed(() => undone.value.at(-1)?.label ?? null);

/**
 * Makes a change of the graph that undo can take back as one step. `change` must be synchronous: fetch first, then
 * change.
 */
export function change(label: Bilingual, apply: () => void): void {
  const before = snapshot();
  batch(apply);
  done.value = [...done.value, { label, before }].slice(-LONGEST);
  undone.value = [];
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
  const now = snapshot();
  batch(() => {
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, { label: step.label, before: now }];
    restore(step.before);
  });
  return step.label;
}

function snapshot(): Snapshot {
  return Object.fromEntries(Object.entries(KEPT).map(([name, state]) => [name, state.peek()])) as unknown as Snapshot;
}
function restore(values: Snapshot): void {
  for (const [name, state] of Object.entries(KEPT)) (state as Signal<unknown>).value = values[name as keyof Snapshot];
}
