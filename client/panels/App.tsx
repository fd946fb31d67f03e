/** The page around the canvas. */
import type { ComponentChildren } from 'preact';

export function App({ canvas }: { canvas: ComponentChildren }) {
  return <main style="position:fixed;inset:0">{canvas}</main>;
}
