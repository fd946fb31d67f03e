/** Asks the server for entities as the reader types: after a short pause, dropping the answer to an older text. */
import { useEffect, useState } from 'preact/hooks';
import type { SearchResponse } from '../../../contract/index.js';
import { isCancelled } from '../../api/ApiError.js';
import { api } from '../../api/api.js';

const PAUSE_MS = 120;
/** A search that failed (a store that is just coming back) is asked again while its text stands. */
const RETRY_MS = 1500;

export interface SearchState {
  /** The text that `answer` belongs to. */
  q: string;
  answer: SearchResponse | null;
  failed: boolean;
}
const NOTHING: SearchState = { q: '', answer: null, failed: false };

/**
 * An empty text asks for nothing; the last answer stays until the next one comes, so that the list does not flicker.
 */
export function useSearch(text: string, limit = 10): SearchState {
  const [state, setState] = useState(NOTHING);
  const q = text.trim();
  useEffect(() => {
    if (q === '') {
      setState(NOTHING);
      return undefined;
    }
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = (triesLeft: number) => {
      api.search({ q, limit }, { signal: abort.signal }).then(
        (answer) => setState({ q, answer, failed: false }),
        (error: unknown) => {
          if (abort.signal.aborted || isCancelled(error)) return;
          setState({ q, answer: null, failed: true });
          if (triesLeft > 0) timer = setTimeout(() => ask(triesLeft - 1), RETRY_MS);
        },
      );
    };
    timer = setTimeout(() => ask(5), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [q, limit]);
  return state;
}
