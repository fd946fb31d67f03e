/**
 * The layouts in a thread of their own; of a large graph it reports now and then where nodes are. Knows only the
 * kernel.
 */
import { arrange, type Arranging } from '../../kernel/layouts/index.js';
import { answerRequests } from '../workers/answerRequests.js';
import { nowAndThen } from './nowAndThen.js';

/** Where nodes are for now, and the share of the layout that is done. */
export interface LayoutSketch {
  points: Map<string, { x: number; y: number }>;
  share: number;
}

answerRequests((asked: Arranging, report: (sketch: LayoutSketch) => void) => {
  const isDue = nowAndThen();
  const onStep = (points: () => LayoutSketch['points'], share: number): void => {
    if (isDue()) report({ points: points(), share });
  };
  return arrange({ ...asked, request: { ...asked.request, onStep } });
});
