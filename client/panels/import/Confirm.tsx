/** Asks before something goes for good, in the place where it was asked for; the keyboard starts at the safe answer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../api/ApiError.js';
import { ErrorText } from '../parts/RequestState.js';

interface ConfirmProps {
  question: string;
  yes: string;
  no: string;
  doing: string;
  run: () => Promise<unknown>;
  onClose: () => void;
}

export function Confirm({ question, yes, no, doing, run, onClose }: ConfirmProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => safe.current?.focus(), []);
  const go = () => {
    setBusy(true);
    setError(null);
    run().then(onClose, (failed: unknown) => {
      setBusy(false);
      setError(failed instanceof ApiError ? failed : new ApiError('response.unexpected', String(failed), 0));
    });
  };
  return (
    <div class="confirm" role="group" aria-label={question}>
      <p>{question}</p>
      {error !== null && (
        <div class="request-error" role="alert">
          <ErrorText error={error} />
        </div>
      )}
      {busy ? (
        <p class="loading" role="status">
          {doing}
        </p>
      ) : (
        <div class="button-row">
          <button type="button" class="button plain danger" onClick={go}>
            {yes}
          </button>
          <button type="button" ref={safe} class="button plain" onClick={onClose}>
            {no}
          </button>
        </div>
      )}
    </div>
  );
}
