/** The figure as it would be saved, drawn by the server as SVG a moment after the options change. */
import { useEffect, useState } from 'preact/hooks';
import { FIGURE_FORMATS } from '../../../contract/index.js';
import { api } from '../../api/api.js';
import { asApiError, isCancelled, type ApiError } from '../../api/ApiError.js';
import { FIGURE_TIMEOUT_MS, figureRequest, type FigureOptions } from './figureOptions.js';

const PAUSE_MS = 250;

export interface FigurePreview {
  /** Address for an image, which cannot run scripts; null until the first figure has come. */
  url: string | null;
  file: Blob | null;
  loading: boolean;
  error: ApiError | null;
}

export function useFigurePreview(options: FigureOptions): FigurePreview {
  const [state, setState] = useState<FigurePreview>({ url: null, file: null, loading: true, error: null });
  const { format: _, scale: __, ...drawn } = options;
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    const timer = setTimeout(() => {
      api.figures(figureRequest(options, 'svg'), { signal: abort.signal, timeoutMs: FIGURE_TIMEOUT_MS }).then(
        (answer) => {
          const file = new Blob([answer], { type: FIGURE_FORMATS.svg.contentType });
          setState({ url: URL.createObjectURL(file), file, loading: false, error: null });
        },
        (error: unknown) => {
          if (!isCancelled(error)) setState({ url: null, file: null, loading: false, error: asApiError(error) });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [JSON.stringify(drawn)]);
  useEffect(
    () => () => {
      if (state.url !== null) URL.revokeObjectURL(state.url);
    },
    [state.url],
  );
  return state;
}
