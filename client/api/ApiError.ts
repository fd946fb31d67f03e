/** The one error the page sees when a request fails: the server's ErrorBody, or a failure on the way to it. */
import type { ErrorBody, ErrorCode, Position } from '../../contract/index.js';

/** The server's codes, and three for what never reached it or came back unreadable. */
export type ApiErrorCode = ErrorCode | 'network.unreachable' | 'network.timeout' | 'response.unexpected';

export class ApiError extends Error {
  override name = 'ApiError';
  readonly hint: string | undefined;
  readonly position: Position | undefined;
  /** Of what is under way: the share that is done, 0 to 1. */
  readonly progress: number | undefined;
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly status: number,
    details: Pick<ErrorBody, 'hint' | 'position' | 'progress'> & { cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.hint = details.hint;
    this.position = details.position;
    this.progress = details.progress;
  }

  /** True when the server or its store cannot be reached for now, so that asking again later may succeed. */
  get away(): boolean {
    return this.code === 'network.unreachable' || this.code === 'store.away';
  }

  /** True when the store does not have what was asked for by its key. */
  get missing(): boolean {
    return this.code === 'entity.not-found' || this.code === 'fact.not-found' || this.code === 'article.not-found';
  }
}

/** True for a request that its caller cancelled: nothing to report. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Whatever was thrown, as an ApiError: what is none of ours was not expected. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('response.unexpected', String(error), 0);
