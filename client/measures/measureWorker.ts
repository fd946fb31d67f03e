/** Measures of a graph in a thread of its own. Knows only the kernel. */
import type { Measure } from '../../contract/index.js';
import { computeMeasure, type MeasuredGraph } from '../../kernel/style/measures/computeMeasure.js';
import { answerRequests } from '../workers/answerRequests.js';

export interface MeasureQuestion {
  measure: Measure;
  graph: MeasuredGraph;
}

answerRequests(({ measure, graph }: MeasureQuestion, progress) => computeMeasure(measure, graph, progress));
