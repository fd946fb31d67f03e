/**
 * Undo and redo: every change of the graph keeps the values from before it, and where the camera was then: it goes back
 * there when nodes come or go. Selection and panels are not part of it.
 */
import { batch, computed, signal, type Signal } from '@preact/signals';
import type { Bilingual } from '../../contract/index.js';
import type { GraphData } from '../graph/GraphData.js';
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
import { canvasView, moveCamera, type CanvasView } from './page.js';
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
export interface Step {
  readonly label: Bilingual;
  /** Changes where a graph settles that was shown before it. */
  before: GraphState;
  /** What the canvas showed before; null: there was none yet. */
  readonly view: CanvasView | null;
}

const LONGEST = 100;
const done = signal<readonly Step[]>([]);
const undone = signal<readonly Step[]>([]);

/** The label of what redo would bring again; null when there is nothing. */
export const redoLabel = computed(() => undone.value.at(-1)?.label ?? null);
/** The last step that undo can take back; null when there is none. */
export const lastStep = computed(() => done.value.at(-1) ?? null);

/** Everything that undo brings back, as it is now. */
export const graphState = (): GraphState =>
  Object.fromEntries(Object.entries(SIGNALS).map(([name, state]) => [name, state.peek()])) as unknown as GraphState;

/** Changes the graph's state, as one step that undo can take back. Parts left out stay as they are. */
export function commit(label: Bilingual, changes: Partial<GraphState>): void {
  const step = stepFrom(label);
  batch(() => {
    assign(changes);
    done.value = [...done.value, step].slice(-LONGEST);
    undone.value = [];
  });
}

/** Takes over what the store says anew of a graph that looks the same: nothing that undo could take back. */
export const renew = (changes: Partial<GraphState>): void => batch(() => assign(changes));

/**
 * Changes the present state, and each that undo or redo brings from `since` on: the step whose work goes on after it was
 * shown. A step that is kept no longer is older than all that are.
 */
export function renewSince(since: Step | null, change: (state: GraphState) => Partial<GraphState>): void {
  const first = done.peek().findIndex((step) => step === since) + 1;
  for (const step of [...done.peek().slice(first), ...undone.peek()])
    step.before = { ...step.before, ...change(step.before) };
  renew(change(graphState()));
}

const stepFrom = (label: Bilingual): Step => ({ label, before: graphState(), view: canvasView.peek() });

/** Everything that changes while `work` is under way, as one step. */
export async function asOneStep<T>(label: Bilingual, work: () => Promise<T>): Promise<T> {
  const [earlier, step] = [done.value, stepFrom(label)];
  try {
    return await work();
  } finally {
    if (done.value !== earlier) done.value = [...earlier, step].slice(-LONGEST);
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
  const now = stepFrom(step.label);
  batch(() => {
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, now];
    assign(step.before);
  });
  if (step.view !== null && !sameNodes(step.before.data, now.before.data))
    moveCamera(step.view.whole ? { kind: 'fit' } : { kind: 'frame', plane: step.view.plane });
  return step.label;
}

const sameNodes = (one: GraphData, other: GraphData): boolean =>
  one.nodes.size === other.nodes.size && [...one.nodes.keys()].every((key) => other.nodes.has(key));

/** With every change what was new is so no longer. */
function assign(values: Partial<GraphState>): void {
  if (fresh.peek().size > 0) fresh.value = new Set();
  for (const [name, value] of Object.entries(values))
    (SIGNALS[name as keyof GraphState] as Signal<unknown>).value = value;
}
