/** Sigma's program for curved relations, fetched when a large graph needs it. */
import type { EdgeProgramType } from 'sigma/rendering';
import { LINE_HEAD } from './DiscLayer.js';

export async function loadCurveProgram(): Promise<EdgeProgramType> {
  const { createEdgeCurveProgram, DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS } = await import('@sigma/edge-curve');
  const arrowHead = { ...LINE_HEAD, extremity: 'target' } as const;
  return createEdgeCurveProgram({ ...DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS, arrowHead });
}
