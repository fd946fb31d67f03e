/** The worker's end of a RequestWorker: one answer, or one error, to each request. Runs in the worker. */
import type { WorkerReply, WorkerRequest } from './RequestWorker.js';

/** `answer` may report its progress: the share that is done, 0 to 1, or what there is so far. */
export function answerRequests<Question, Answer, Progress = number>(
  answer: (question: Question, progress: (progress: Progress) => void) => Answer,
): void {
  addEventListener('message', ({ data }: MessageEvent<WorkerRequest<Question> | object>) => {
    // A thread may be sent other things too.
    if (!('question' in data)) return;
    const { id, question } = data;
    let reply: WorkerReply<Answer, Progress>;
    try {
      reply = { id, answer: answer(question, (progress) => postMessage({ id, progress })) };
    } catch (error) {
      reply = { id, error: String(error) };
    }
    postMessage(reply);
  });
}
