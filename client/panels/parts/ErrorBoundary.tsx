/** Keeps a failure in one part of the page from taking the rest along, and says what to do. */
import { Component, type ComponentChildren } from 'preact';
import { shellWords } from '../../words/shell.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';

export class ErrorBoundary extends Component<
  { children: ComponentChildren; /** A new value tries again. */ resetKey?: unknown },
  { failed: boolean }
> {
  override state = { failed: false };
  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override componentDidCatch(error: unknown): void {
    console.error(error);
  }
  override componentDidUpdate(before: { resetKey?: unknown }): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    const t = wordsOf(shellWords);
    return (
      <div class="request-error" role="alert">
        <p>{t.pageFailed}</p>
        <Button onClick={() => location.reload()}>{t.reload}</Button>
      </div>
    );
  }
}
