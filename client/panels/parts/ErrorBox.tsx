/** What failed and what to do about it, in a box that is spoken when it appears. */
import type { ComponentChildren } from 'preact';
import type { ApiError } from '../../api/ApiError.js';
import { language } from '../../state/preferences.js';
import { describeError } from '../../words/errors.js';

interface ErrorBoxProps {
  error: ApiError;
  /** Stands after the error, for a button that tries again or a reassurance. */
  children?: ComponentChildren;
}

export function ErrorBox({ error, children }: ErrorBoxProps) {
  const { message, hint } = describeError(error, language.value);
  return (
    <div class="request-error" role="alert">
      <p>{message}</p>
      {hint !== null && <p class="soft small">{hint}</p>}
      {children}
    </div>
  );
}
