/**
 * A component whose code is fetched when it is first shown; while it comes, and if it does not come, there are words.
 */
import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { commonWords } from '../../words/common.js';
import { shellWords } from '../../words/shell.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import { Loading } from './Loading.js';

/** `lazily(() => import('./HelpSheet.js').then((m) => m.HelpSheet))`. `quiet`: what is no loss says nothing. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>, quiet = false): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [Inner, setInner] = useState<ComponentType<P> | null>(() => loaded);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(0);
    // Before the browser paints: the canvas's code is waited for.
    useLayoutEffect(() => {
      if (loaded !== null) return undefined;
      let gone = false;
      setFailed(false);
      load().then(
        (component) => {
          loaded = component;
          if (!gone) setInner(() => component);
        },
        () => {
          if (!gone) setFailed(true);
        },
      );
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Inner !== null) return <Inner {...props} />;
    if (quiet) return null;
    if (failed)
      return (
        <div class="request-error" role="alert">
          <p>{wordsOf(shellWords).failedPart}</p>
          <Button icon="refresh" onClick={() => setAttempt(attempt + 1)}>
            {wordsOf(commonWords).retry}
          </Button>
        </div>
      );
    return <Loading>{wordsOf(shellWords).loadingPart}</Loading>;
  };
}
