/** The line of a statement that an error is in, with the place under it, scrolled to where that is seen. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Position } from '../../contract/index.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';

export function ErrorPlace({ line, column }: { line: string; column: Position['column'] }) {
  const excerpt = useRef<HTMLPreElement>(null);
  const caret = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current: box } = excerpt;
    if (box !== null && caret.current !== null) box.scrollLeft = caret.current.offsetLeft - box.clientWidth / 2;
  }, [line, column]);
  return (
    <pre class="code error-place" ref={excerpt} tabIndex={0} role="region" aria-label={wordsOf(cypherWords).errorPlace}>
      {line}
      {'\n'}
      {/* The text itself, unseen, is as wide as it is above, whatever its letters. */}
      <span class="error-before" aria-hidden="true">
        {line.slice(0, Math.max(0, column - 1))}
      </span>
      <span ref={caret}>^</span>
    </pre>
  );
}
