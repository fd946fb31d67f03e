/** Makes the figure's file and saves it; can be cancelled, and keeps what failed. */
import { useState } from 'preact/hooks';
import { api } from '../../api/api.js';
import { asApiError, isCancelled, type ApiError } from '../../api/ApiError.js';
import { announcement } from '../../state/page.js';
import { figureWords } from '../../words/figure.js';
import { saveFile } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';
import { FIGURE_TIMEOUT_MS, figureName, figureRequest, type FigureOptions } from './figureOptions.js';
import type { FigurePreview } from './useFigurePreview.js';

interface FigureSaving {
  save: () => Promise<void>;
  /** Cancels what is being made; null while nothing is. */
  cancel: (() => void) | null;
  failure: ApiError | null;
}

export function useFigureSaving(options: FigureOptions, preview: FigurePreview): FigureSaving {
  const [making, setMaking] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const make = async (): Promise<Blob | undefined> => {
    const abort = new AbortController();
    setMaking(abort);
    setFailure(null);
    try {
      return await api.figures(figureRequest(options), { signal: abort.signal, timeoutMs: FIGURE_TIMEOUT_MS });
    } catch (error) {
      if (!isCancelled(error)) setFailure(asApiError(error));
      return undefined;
    } finally {
      setMaking(null);
    }
  };
  const save = async () => {
    // The preview is the same SVG by the same pipeline.
    const ready = options.format === 'svg' && !preview.loading ? preview.file : null;
    const file = ready ?? (await make());
    if (file === undefined) return;
    const name = figureName(options);
    saveFile(name, file);
    announcement.value = wordsOf(figureWords).saved(name);
  };
  return { save, cancel: making === null ? null : () => making.abort(), failure };
}
