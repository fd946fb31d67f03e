/** The worker's end of a RequestWorker: one answer, or one error, to each request. Runs in the worker. */
import type { WorkerReply, WorkerRequest } from './RequestWorker.js';

export function answerRequests<Question, Answer>(answer: (question: Question) => Answer): void {
  addEventListener('message', ({ data: { id, question } }: MessageEvent<WorkerRequest<Question>>) => {
    let reply: WorkerReply<Answer>;
    try {
      reply = { id, answer: answer(question) };
    } catch (error) {
      reply = { id, error: String(error) };
    }
    postMessage(reply);
  });
}
