/** The ApiError that an answer other than 2xx stands for. */
import { ErrorBody } from '../../contract/index.js';
import { requestErrors } from '../words/requestErrors.js';
import { ApiError } from './ApiError.js';

/** The server's own error, or, for an answer without our error shape, one made from the status. */
export function errorOf(status: number, text: string): ApiError {
  const body = ErrorBody.safeParse(jsonOf(text));
  if (body.success) return new ApiError(body.data.code, body.data.message, status, body.data);
  // A proxy in front of a server that is down answers 5xx.
  return status >= 500
    ? new ApiError('network.unreachable', requestErrors.unreachable, status)
    : new ApiError('response.unexpected', requestErrors.noReason(status), status);
}

/** Undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
