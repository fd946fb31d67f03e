/** Asks before something goes for good, in the place where it was asked for; the keyboard starts at the safe answer. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asApiError, type ApiError } from '../../api/ApiError.js';
import { ErrorBox } from '../parts/ErrorBox.js';
import { Loading } from '../parts/Loading.js';

interface ConfirmProps {
  question: string;
  /** The two answers; `no` has the focus at first. */
  yes: string;
  no: string;
  /** Said while `run` goes on. */
  doing: string;
  /** What "yes" does. It closes when this is done, and shows the error when it fails. */
  run: () => Promise<unknown>;
  onClose: () => void;
}

export function Confirm({ question, yes, no, doing, run, onClose }: ConfirmProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  const go = () => {
    setBusy(true);
    setError(null);
    run().then(onClose, (failed: unknown) => {
      setBusy(false);
      setError(asApiError(failed));
    });
  };
  return (
    <div class="confirm" role="group" aria-label={question}>
      <p>{question}</p>
      {error !== null && <ErrorBox error={error} />}
      {busy ? (
        <Loading>{doing}</Loading>
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
