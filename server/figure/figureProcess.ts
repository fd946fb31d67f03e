/**
 * The process that draws figures, one after another, so that the server goes on answering and can end a drawing that
 * takes too long.
 */
import type { RunnerMessage } from '../supervisor/Runner.js';
import { drawFigure, type FigureTask } from './drawFigure.js';
import type { DrawReply } from './FigureDrawer.js';

const send = (message: RunnerMessage<DrawReply>): void => void process.send?.(message);

process.on('message', (task: FigureTask) => {
  try {
    send({ reply: drawFigure(task) ?? { blank: true } });
  } catch (error) {
    send({ reply: { error: error instanceof Error ? (error.stack ?? error.message) : String(error) } });
  }
});
// The server is gone: so is this.
process.on('disconnect', () => process.exit());
send({ ready: true });
