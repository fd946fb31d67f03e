/**
 * Has figures drawn in a process of their own, so that the server goes on answering. Knows what that process replies;
 * when it starts and ends is the Supervisor's.
 */
import { EntenteError } from '../EntenteError.js';
import { startProcess } from '../supervisor/processRunner.js';
import { JobError, Supervisor } from '../supervisor/Supervisor.js';
import type { DrawnFigure, FigureTask } from './drawFigure.js';
import { blankPart } from './emptyFigure.js';
import { FontFiles } from './fonts.js';

/** Milliseconds a figure may take once its turn has come. */
const DEADLINE_MS = 60_000;
/** Milliseconds without a figure after which the process ends and gives its memory back. */
const IDLE_MS = 60_000;
/** Figures that may wait; more are refused with `server.busy`. */
const MAX_WAITING = 20;

/** What the process replies: the figure, or why there is none. */
export type DrawReply = DrawnFigure | { blank: true } | { error: string };

export class FigureDrawer {
  readonly #fonts = new FontFiles();
  readonly #supervisor = new Supervisor<FigureTask, DrawReply>({
    start: (events) => startProcess('server/figure/figureProcess', 'The process that draws figures', events),
    deadlineMs: DEADLINE_MS,
    idleMs: IDLE_MS,
    maxWaiting: MAX_WAITING,
    abortsRunning: true,
  });

  /**
   * The figure. Rejects with EntenteError 'figure.empty' when nothing lies within its frame, 'server.busy' when too
   * many wait, when it takes too long and when the server ends, and with the signal's reason when aborted.
   */
  async draw(task: Omit<FigureTask, 'fontFiles'>, signal?: AbortSignal): Promise<DrawnFigure> {
    const fontFiles = task.format === 'png' ? this.#fonts.paths() : [];
    try {
      return await this.#supervisor.run({ ...task, fontFiles }, read, { signal });
    } catch (error) {
      throw error instanceof JobError ? refusalOf(error) : error;
    }
  }

  /** Ends the process and removes the font files. Figures at work or waiting are refused. */
  async close(): Promise<void> {
    await this.#supervisor.close();
    this.#fonts.remove();
  }
}

function read(reply: DrawReply): DrawnFigure {
  if ('error' in reply) throw new Error(`The figure could not be drawn: ${reply.error}`);
  if ('blank' in reply) throw blankPart();
  return reply;
}

function refusalOf({ fault, message }: JobError): Error {
  switch (fault) {
    case 'busy':
      return new EntenteError('server.busy', `${MAX_WAITING} figures are waiting to be drawn already.`, {
        hint: 'Ask again in a minute.',
      });
    case 'deadline':
      return new EntenteError('server.busy', `The figure took longer than ${DEADLINE_MS / 1000} s.`, {
        hint: 'Ask for a smaller part of the graph.',
      });
    case 'closed':
      return new EntenteError('server.busy', message);
    case 'lost':
      return new Error(message);
  }
}
