/**
 * A subgraph, of communities as soon as the server has found them: of a large graph it says how far it is until then.
 */
import type { SubgraphRequest, SubgraphResponse } from '../../contract/index.js';
import { api } from '../api/api.js';
import { ApiError } from '../api/ApiError.js';
import type { ReportProgress } from '../state/tasks.js';

/** Rejects as `api.subgraph` does, but for communities that are being found. */
export async function subgraphOnceFound(
  request: SubgraphRequest,
  signal: AbortSignal,
  report: ReportProgress,
): Promise<SubgraphResponse> {
  for (;;) {
    try {
      return await api.subgraph(request, { signal });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'communities.under-way') throw error;
      report({ share: error.progress ?? 0 });
    }
  }
}
