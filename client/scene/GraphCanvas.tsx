/** The canvas of the graph. For now: an empty place. */
export function GraphCanvas() {
  return <div data-canvas tabIndex={0} />;
}
