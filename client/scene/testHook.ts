/**
 * `window.__entente`: a read-only look at the drawn picture, for browser tests, which cannot look inside a canvas. It
 * reports only what is on the screen:
 * `node(key)` and `edge(key)` give where to click in the window (CSS pixels) or null; `labels()` the rectangles of all
 * words drawn; `counts()` what is drawn;
 * `settled()` whether nothing moves and no request runs.
 */
import { pointAt } from '../../kernel/geometry/index.js';
import { relationLabelScale } from '../../kernel/picture/index.js';
import { drawnCounts, visible } from '../state/graph.js';
import { tasks } from '../state/tasks.js';
import type { Scene } from './Scene.js';

export interface DrawnLabel {
  kind: 'name' | 'words';
  key: string;
  text: string;
  /** Middle of the rectangle in the window, its size, and its slant in radians. */
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}
export interface TestHook {
  node(key: string): { x: number; y: number; radius: number } | null;
  /** A point of the relation's line, by default its middle; `along` from 0 to 1. */
  edge(key: string, along?: number): { x: number; y: number; loop: boolean; status: string; contested: boolean } | null;
  nodes(): string[];
  edges(): { key: string; source: string; target: string; type: string }[];
  labels(): DrawnLabel[];
  counts(): { nodes: number; edges: number; entities: number; facts: number; named: number; worded: number };
  view(): { scale: number };
  settled(): boolean;
}
declare global {
  interface Window {
    __entente?: TestHook;
  }
}

export function installTestHook(scene: Scene, container: HTMLElement): () => void {
  const drawn = () => {
    const snapshot = scene.snapshot();
    if (snapshot === null) return null;
    const box = container.getBoundingClientRect();
    const move = (p: { x: number; y: number }) => ({
      x: p.x + snapshot.offset[0] + box.left,
      y: p.y + snapshot.offset[1] + box.top,
    });
    return { ...snapshot, move };
  };
  window.__entente = {
    node(key) {
      const now = drawn();
      const node = now?.picture.nodes.get(key);
      return now === null || node === undefined ? null : { ...now.move(node), radius: node.radius };
    },
    edge(key, along = 0.5) {
      const now = drawn();
      const edge = now?.picture.edges.get(key);
      if (now === null || edge === undefined) return null;
      const { status, contested } = edge.edge.attributes;
      return { ...now.move(pointAt(edge.path, along)), loop: edge.edge.source === edge.edge.target, status, contested };
    },
    nodes: () => [...visible.value.nodes.keys()],
    edges: () =>
      [...visible.value.edges.values()].map(({ key, source, target, attributes }) => ({
        key,
        source,
        target,
        type: attributes.type,
      })),
    labels() {
      const now = drawn();
      if (now === null) return [];
      const { picture, move } = now;
      const names = [...picture.names].map(([key, at]): DrawnLabel => {
        const node = picture.nodes.get(key)!;
        return {
          kind: 'name',
          key,
          text: node.lines.join(' '),
          ...move({ x: at.x + node.width / 2, y: at.y + node.height / 2 }),
          width: node.width,
          height: node.height,
          angle: 0,
        };
      });
      const words = [...picture.relationLabels].map(([key, { middle, angle }]): DrawnLabel => {
        const edge = picture.edges.get(key)!;
        return {
          kind: 'words',
          key,
          text: edge.label,
          ...move(middle),
          width: edge.labelWidth,
          height: 11 * relationLabelScale(picture.scale),
          angle,
        };
      });
      return [...names, ...words];
    },
    counts() {
      const picture = drawn()?.picture;
      return {
        nodes: picture?.nodes.size ?? 0,
        edges: visible.value.edges.size,
        ...drawnCounts.value,
        named: picture?.names.size ?? 0,
        worded: picture?.relationLabels.size ?? 0,
      };
    },
    view: () => ({ scale: scene.stage.view.scale }),
    settled: () => tasks.value.length === 0 && (scene.snapshot()?.settled ?? visible.value.nodes.size === 0),
  };
  return () => {
    delete window.__entente;
  };
}
