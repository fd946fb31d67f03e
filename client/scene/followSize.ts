/** Calls `measure` whenever the element's size changes, and once at first. Returns the way to stop. */
export function followSize(element: HTMLElement, measure: () => void): () => void {
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}
