/**
 * `window.__entente`: a read-only look at the drawn picture, for browser tests, which cannot look inside a canvas. It
 * reports only what is on the screen:
 * `node(key)` and `edge(key)` give where to click in the window (CSS pixels) or null, `placeOf(key)` where a node is in the plane; `labels()` the rectangles of all
 * words drawn; `ribbons()` what is drawn as one; `counts()` what is drawn, with the facts in ribbons apart;
 * `composed()` how often a picture was composed;
 * `blank()` whether no disc has been seen yet;
 * `settled()` whether nothing moves and no request runs.
 */
import { pointAt } from '../../kernel/geometry/index.js';
import { edgeLook } from '../../kernel/appearance/index.js';
import {
  lineOf,
  relationLabelScale,
  standingWords,
  type PictureEdge,
  type PlacedEdgeLabel,
} from '../../kernel/picture/index.js';
import { drawnCounts, visible } from '../state/graph.js';
import { tasks } from '../state/tasks.js';
import type { Scene } from './Scene.js';

export interface DrawnLabel {
  /** Words stand at a relation's line, `ribbon` at the ribbon of several, `fan` at a line of one that is fanned out. */
  kind: 'name' | 'words' | 'ribbon' | 'fan';
  key: string;
  text: string;
  /** Middle of the rectangle in the window, its size, and its slant in radians. */
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}
export interface DrawnRibbon {
  /** The two entities, and the keys of the facts between them, the strongest first. */
  ends: readonly [string, string];
  facts: string[];
  /** Its middle in the window, and its width from side to side. */
  x: number;
  y: number;
  width: number;
  /** Looks of its strokes, and where the crosses on them are. */
  looks: string[];
  crosses: { x: number; y: number }[];
  /** Whether it is fanned out. */
  open: boolean;
}
export interface TestHook {
  node(key: string): { x: number; y: number; radius: number } | null;
  /** Where a node is in the plane, whatever the camera. */
  placeOf(key: string): readonly [number, number] | null;
  /** A point of the relation's line, or of its stroke in a ribbon, by default its middle; `along` from 0 to 1. */
  edge(key: string, along?: number): { x: number; y: number; loop: boolean; status: string; contested: boolean } | null;
  ribbons(): DrawnRibbon[];
  nodes(): string[];
  edges(): { key: string; source: string; target: string; type: string }[];
  labels(): DrawnLabel[];
  counts(): {
    nodes: number;
    edges: number;
    entities: number;
    facts: number;
    named: number;
    worded: number;
    inRibbons: number;
  };
  view(): { scale: number };
  /** Pictures composed since the page was opened. */
  composed(): number;
  /** Whether no disc has been seen yet. */
  blank(): boolean;
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
    placeOf: (key) => scene.places.get(key) ?? null,
    edge(key, along = 0.5) {
      const now = drawn();
      if (now === null) return null;
      const line = now.picture.edges.get(key) ?? now.fans.flatMap(({ edges }) => edges.get(key) ?? [])[0];
      const strokes = [...now.picture.ribbons.values()].flatMap((ribbon) => ribbon.strokes);
      const path = line?.path ?? strokes.find(({ relations }) => relations.includes(key))?.path;
      const edge = visible.value.edges.get(key);
      if (path === undefined || edge === undefined) return null;
      const { status, contested } = edge.attributes;
      return { ...now.move(pointAt(path, along)), loop: edge.source === edge.target, status, contested };
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
      const { picture, fans, move } = now;
      const moved = new Set(fans.flatMap((fan) => [...fan.covered.names]));
      const standing = [...picture.names].filter(([key]) => !moved.has(key));
      const names = [...standing, ...fans.flatMap((fan) => [...fan.names])].map(([key, at]): DrawnLabel => {
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
      const wordsOf = (line: PictureEdge, at: PlacedEdgeLabel, kind: DrawnLabel['kind']): DrawnLabel => {
        const { width, height } = standingWords(line, at);
        const bare = 3 * relationLabelScale(picture.scale);
        const { angle } = at;
        return { kind, key: line.key, text: line.label, ...move(at.middle), width, height: height - bare, angle };
      };
      const covered = new Set(fans.flatMap((fan) => [...fan.covered.words]));
      const words = [...picture.relationLabels].flatMap(([key, at]) =>
        covered.has(key) ? [] : wordsOf(lineOf(picture, key), at, picture.ribbons.has(key) ? 'ribbon' : 'words'),
      );
      const fanned = fans.flatMap(({ edges, labels }) =>
        [...edges.values()].map((line) => wordsOf(line, labels.get(line.key)!, 'fan')),
      );
      return [...names, ...words, ...fanned];
    },
    counts() {
      const picture = drawn()?.picture;
      return {
        nodes: picture?.nodes.size ?? 0,
        edges: visible.value.edges.size,
        ...drawnCounts.value,
        named: picture?.names.size ?? 0,
        worded: [...(picture?.relationLabels.keys() ?? [])].filter((key) => picture?.edges.has(key)).length,
        inRibbons: [...(picture?.ribbons.values() ?? [])].reduce((sum, { members }) => sum + members.length, 0),
      };
    },
    ribbons() {
      const now = drawn();
      if (now === null) return [];
      const { picture, fans, move } = now;
      return [...picture.ribbons.values()].map(({ key, ends, members, path, width, strokes }) => ({
        ends,
        facts: members.map(({ key }) => key),
        ...move(path.middle),
        width,
        looks: strokes.map(({ attributes }) => edgeLook(attributes)),
        crosses: strokes.flatMap(({ relations: [first] }) => {
          const at = picture.crosses.get(first!);
          return at === undefined ? [] : [move(at)];
        }),
        open: fans.some(({ ribbon }) => ribbon.key === key),
      }));
    },
    composed: () => scene.composed,
    blank: () => scene.stage.discs?.blank ?? true,
    view: () => ({ scale: scene.stage.view.scale }),
    settled: () => tasks.value.length === 0 && (scene.snapshot()?.settled ?? visible.value.nodes.size === 0),
  };
  return () => {
    delete window.__entente;
  };
}
