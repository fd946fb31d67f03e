/**
 * The process that draws figures, one after another, so that the server goes on answering and can end a drawing that
 * takes too long.
 */
import { drawFigure, type FigureTask } from './drawFigure.js';

process.on('message', ({ id, task }: { id: number; task: FigureTask }) => {
  try {
    process.send?.({ id, body: drawFigure(task) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// The server is gone: so is this.
process.on('disconnect', () => process.exit());
