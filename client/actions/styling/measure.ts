/** Has measures taken of a graph, one after another, as one task that can be stopped. */
import type { Measure } from '../../../contract/index.js';
import { measuredGraph } from '../../../kernel/style/measures/measuredGraph.js';
import type { GraphData } from '../../graph/GraphData.js';
import { takeMeasure } from '../../measures/takeMeasure.js';
import { measureValues, measuring, stoppedAt } from '../../state/measures.js';
import { runTask } from '../../state/tasks.js';
import { styleGestures } from '../../words/styleGestures.js';

/** Of which graph the values are. */
let measured: GraphData | null = null;
let underWay: { graph: GraphData; measures: readonly Measure[] } | null = null;

/** Those that are there already, of this graph, are not taken again. */
export async function measure(measures: readonly Measure[], graph: GraphData): Promise<void> {
  const missing = measures.filter((one) => measured !== graph || !measureValues.value.has(one));
  if (missing.length === 0) return;
  if (underWay?.graph === graph && missing.every((one) => underWay!.measures.includes(one))) return;
  const mine = (underWay = { graph, measures: missing });
  const question = measuredGraph(graph);
  const taken = await runTask(
    styleGestures.measure,
    async (signal) => {
      const values = new Map<Measure, ReadonlyMap<string, number>>();
      for (const one of missing) {
        measuring.value = { measure: one, share: 0 };
        const progress = (share: number): void => {
          if (underWay === mine) measuring.value = { measure: one, share };
        };
        values.set(one, await takeMeasure({ measure: one, graph: question }, signal, progress));
      }
      return values;
    },
    'measures',
  );
  if (underWay !== mine) return;
  underWay = null;
  measuring.value = null;
  if (taken === undefined) {
    stoppedAt.value = graph;
    return;
  }
  const kept = measured === graph ? measureValues.value : [];
  measured = graph;
  measureValues.value = new Map([...kept, ...taken]);
}

/** Begins again what was stopped. */
export const measureAgain = (): void => {
  stoppedAt.value = null;
};
