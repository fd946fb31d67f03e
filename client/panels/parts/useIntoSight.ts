/** Brings what a reader has asked for into sight, where it would appear beyond the edge of its list or page. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For an element: scrolled to, as little as will do, whenever `shown` is another one and neither null nor false. What is
 * higher than there is room for is shown from its beginning.
 */
export function useIntoSight<E extends HTMLElement>(shown: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    if (shown !== null && shown !== false) element.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return element;
}
