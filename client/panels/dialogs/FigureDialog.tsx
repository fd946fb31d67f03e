/**
 * Makes a figure of what is on the screen: options, a preview by the same pipeline, and the file. Also the link and the
 * graph as data.
 */
import { useEffect, useState } from 'preact/hooks';
import { EXPORT_FORMATS, FIGURE_FORMATS, type FigureFormat } from '../../../contract/index.js';
import { api } from '../../api/api.js';
import { ApiError, isCancelled } from '../../api/ApiError.js';
import { announcement } from '../../state/page.js';
import { commonWords } from '../../words/common.js';
import { figureWords } from '../../words/figure.js';
import { Button } from '../parts/Button.js';
import { CopyButton } from '../parts/CopyButton.js';
import { Dialog } from '../parts/Dialog.js';
import { ErrorText } from '../parts/RequestState.js';
import { saveFile, saveFrom } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';
import { FigureControls } from './FigureControls.js';
import { figureName, figureRequest, firstOptions, type FigureOptions } from './figureOptions.js';

const PAUSE_MS = 250;

export function FigureDialog({ onClose }: { onClose: () => void }) {
  const t = wordsOf(figureWords);
  const [options, setOptions] = useState<FigureOptions>(firstOptions);
  const preview = usePreview(options);
  const [saving, setSaving] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const name = figureName(options);
  const make = async (format: FigureFormat): Promise<Blob | undefined> => {
    const abort = new AbortController();
    setSaving(abort);
    setFailure(null);
    try {
      return await api.figures(figureRequest(options, format), { signal: abort.signal, timeoutMs: 120_000 });
    } catch (error) {
      if (!isCancelled(error))
        setFailure(error instanceof ApiError ? error : new ApiError('response.unexpected', String(error), 0));
      return undefined;
    } finally {
      setSaving(null);
    }
  };
  const save = async () => {
    // The preview is the same SVG by the same pipeline.
    const file =
      options.format === 'svg' && !preview.loading && preview.file !== null ? preview.file : await make(options.format);
    if (file === undefined) return;
    saveFile(name, file);
    announcement.value = t.saved(name);
  };
  const shownError = failure ?? preview.error;
  return (
    <Dialog title={t.figure} onClose={onClose} class="figure-dialog">
      <div class="figure-columns">
        <form
          class="figure-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <FigureControls options={options} onChange={(part) => setOptions((before) => ({ ...before, ...part }))} />
          <div class="button-row">
            <button type="submit" class="button primary" disabled={saving !== null}>
              <span>{t.saveAs(name)}</span>
            </button>
            {saving !== null && <Button onClick={() => saving.abort()}>{wordsOf(commonWords).cancel}</Button>}
          </div>
          {saving !== null && (
            <p class="loading" role="status">
              {t.making}
            </p>
          )}
          {shownError !== null && (
            <div class="request-error" role="alert">
              <ErrorText error={shownError} />
            </div>
          )}
          <p class="soft small">{t.explained}</p>
          <section class="block">
            <h3>{t.link}</h3>
            <CopyButton look="plain" text={() => location.href}>
              {t.copyLink}
            </CopyButton>
          </section>
          <section class="block">
            <h3>{t.graphData}</h3>
            <div class="button-row">
              {Object.entries(EXPORT_FORMATS).map(([format, entry]) => (
                <Button key={format} icon="download" onClick={() => saveFrom(`/api/export?format=${format}`)}>
                  {entry.name}
                </Button>
              ))}
            </div>
          </section>
        </form>
        <figure class="figure-preview" data-transparent={options.transparent} aria-busy={preview.loading}>
          {preview.url === null ? (
            preview.loading && (
              <p class="loading" role="status">
                {t.making}
              </p>
            )
          ) : (
            <img src={preview.url} alt={t.previewOf} />
          )}
        </figure>
      </div>
    </Dialog>
  );
}

interface Preview {
  url: string | null;
  file: Blob | null;
  loading: boolean;
  error: ApiError | null;
}

/** The figure as SVG, drawn again a moment after the options change; an image cannot run scripts. */
function usePreview(options: FigureOptions): Preview {
  const [state, setState] = useState<Preview>({ url: null, file: null, loading: true, error: null });
  const { format: _, scale: __, ...drawn } = options;
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    const timer = setTimeout(() => {
      api.figures(figureRequest(options, 'svg'), { signal: abort.signal, timeoutMs: 120_000 }).then(
        (answer) => {
          const file = new Blob([answer], { type: FIGURE_FORMATS.svg.contentType });
          setState({ url: URL.createObjectURL(file), file, loading: false, error: null });
        },
        (error: unknown) => {
          if (!isCancelled(error))
            setState({
              url: null,
              file: null,
              loading: false,
              error: error instanceof ApiError ? error : new ApiError('response.unexpected', String(error), 0),
            });
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
