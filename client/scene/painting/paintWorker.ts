/** Paints a large graph in a thread of its own, and hands the page the finished sheet. */
import { backboneOf } from './backbone.js';
import type { PaintedGraph, Places } from './PaintedGraph.js';
import { paintGraph, type Sheet } from './paintGraph.js';

/** A graph to be kept, where its discs are now, or a sheet to be painted of it. */
export type PaintRequest = { graph: PaintedGraph } | { places: Places } | { sheet: Sheet };
/** A sheet, or that the thread has started. Null: there is no canvas in it. */
export type PaintReply = ImageBitmap | 'started' | null;

let kept: PaintedGraph | null = null;
let canvas: OffscreenCanvas | null = null;

addEventListener('message', ({ data }: MessageEvent<PaintRequest>) => {
  if ('graph' in data) kept = { ...data.graph, backbone: backboneOf(data.graph) };
  else if ('places' in data) kept = kept && { ...kept, ...data.places };
  else if (kept !== null) reply(painted(kept, data.sheet));
});

function painted(graph: PaintedGraph, sheet: Sheet): ImageBitmap | null {
  canvas ??= new OffscreenCanvas(sheet.width, sheet.height);
  if (canvas.width !== sheet.width) canvas.width = sheet.width;
  if (canvas.height !== sheet.height) canvas.height = sheet.height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  paintGraph(context, graph, sheet);
  return canvas.transferToImageBitmap();
}

const reply = (sheet: ImageBitmap | null): void => postMessage(sheet, { transfer: sheet === null ? [] : [sheet] });
postMessage('started');
