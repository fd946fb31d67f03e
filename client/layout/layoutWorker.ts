/** The layout in a thread of its own. Knows only the kernel. */
import { layoutGraph, type LayoutRequest } from '../../kernel/layout/index.js';

export type LayoutMessage = { id: number; request: LayoutRequest };
export type LayoutReply = { id: number; positions: ReturnType<typeof layoutGraph> } | { id: number; error: string };

addEventListener('message', ({ data: { id, request } }: MessageEvent<LayoutMessage>) => {
  let reply: LayoutReply;
  try {
    reply = { id, positions: layoutGraph(request) };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  postMessage(reply);
});
