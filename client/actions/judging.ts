/** Judges whether two entities are one, and takes a judgement back; the page is brought up to date. */
import type { Judgement, JudgementRequest } from '../../contract/index.js';
import { api } from '../api/api.js';
import { refreshGraph } from './refresh.js';

/** Entities with very many relations take their time. */
const TIMEOUT_MS = 120_000;

/** Throws ApiError. */
export async function judge(asked: JudgementRequest): Promise<Judgement> {
  const judged = await api.judge(asked, { timeoutMs: TIMEOUT_MS });
  await refreshGraph({ forgetUndo: true });
  return judged;
}

/** What was merged is split. Throws ApiError. */
export async function undoJudgement(id: string): Promise<void> {
  await api.undoJudgement({ id }, { timeoutMs: TIMEOUT_MS });
  await refreshGraph({ forgetUndo: true });
}
