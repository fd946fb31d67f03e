/**
 * Loads what a panel shows: one request per key, the earlier one aborted, asked again when the store comes back or was
 * changed.
 */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { asApiError, isCancelled, type ApiError } from '../../api/ApiError.js';
import { connection, storeVersion } from '../../state/connection.js';

export interface Loaded<T> {
  data: T | null;
  error: ApiError | null;
  loading: boolean;
  retry: () => void;
}

/** `key` null asks for nothing. While a new key loads, `data` is null. */
export function useRequest<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; data: T | null; error: ApiError | null }>({
    key: null,
    data: null,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  const ready = connection.value !== 'away' && connection.value !== 'unreachable';
  const version = storeVersion.value;
  useEffect(() => {
    if (key === null || !ready) return undefined;
    const abort = new AbortController();
    load(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ key, data, error: null });
      },
      (error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        const known = asApiError(error);
        setState({ key, data: null, error: known });
      },
    );
    return () => abort.abort();
    // `load` is a closure over `key`: a new key is what asks again.
  }, [key, attempt, ready, version]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const current = state.key === key && key !== null;
  return {
    data: current ? state.data : null,
    error: current ? state.error : null,
    loading: key !== null && !current,
    retry,
  };
}
