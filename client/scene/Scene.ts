/** The scene: follows the signals of the state and draws them. Gestures go the other way, to actions (see gestures.ts). */
import { effect, untracked } from '@preact/signals';
import { edgeStyle, FADED_OPACITY, isTie, lineWidth, nodeRadius, SELECTION_RING, themeTokens } from '../../kernel/appearance/index.js';
import { curvatureOf, edgeSlots, isForward } from '../../kernel/layout/index.js';
import { composeEdge, composePicture, discScale, nameBlock, nameScale, type Picture, type PictureInput } from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Point } from '../graph/points.js';
import { positions, visible, visibleEdges } from '../state/graph.js';
import { cameraWish, canvasView, covered, type CameraMove } from '../state/page.js';
import { language, reducedMotion, theme } from '../state/preferences.js';
import { emphasis, hovered, selection } from '../state/selection.js';
import { isSymmetric, nameOf, vocabulary } from '../state/words.js';
import { blend, discColour } from './colours.js';
import { drawEdges, type Accent } from './drawEdges.js';
import { drawIcons } from './drawIcons.js';
import { drawWords } from './drawWords.js';
import { hitTest, type Hit } from './hit.js';
import { Motion } from './Motion.js';
import { SigmaStage } from './SigmaStage.js';
import { fitView, offsetOf, toPlane, viewShowing, type Insets, type RoomAt, type View } from './view.js';

/** Beyond these the relations are drawn by Sigma on the GPU, without dashes. */
const MOST_CANVAS_EDGES = 700;
const MOST_CANVAS_NODES = 600;
/** In a large graph, square pixels of canvas to each name: the most prominent in sight are named. */
const PIXELS_PER_NAME = 12_000;
/** Pixels kept free at the canvas's rim, at most, and as a share of its width. */
const MARGIN = 20;
const MARGIN_SHARE = 0.03;
/** Share of the canvas's width that names at its rim may ask of the fit. */
const RIM_SHARE = 0.06;
const CAMERA_MS = 220;

export class Scene {
  readonly stage: SigmaStage;
  private readonly motion = new Motion();
  private readonly stops: (() => void)[] = [];
  private picture: Picture | null = null;
  /** What the present picture was made of, to know when it is stale. */
  private pictureOf = '';
  private generation = 0;
  /** The generation on the canvas. */
  private drawn = -1;
  private graph: GraphData = { nodes: new Map(), edges: new Map() };
  private large = false;
  private frame = 0;
  /** The view that shows everything, until the reader moves the camera away from it; a new size of the canvas fits anew. */
  private fitted: View | null = null;
  private first = true;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement) {
    this.stage = new SigmaStage(container);
    this.stage.onFrame = (view, edges, words) => this.drawFrame(view, edges, words);
    this.stage.onResize = (before) => this.keepInPlace(before);
    // At once, so that the first layout knows its canvas.
    this.publish(this.stage.view);
    const observer = new ResizeObserver(() => this.stage.measure());
    observer.observe(container);
    this.stops.push(() => observer.disconnect());
    this.stops.push(effect(() => { const [graph, places] = [visible.value, positions.value]; untracked(() => this.follow(graph, places)); }));
    this.stops.push(effect(() => { void [theme.value, emphasis.value, selection.value, hovered.value, language.value, vocabulary.value]; untracked(() => this.repaint()); }));
    this.stops.push(effect(() => { const wish = cameraWish.value; if (wish !== null) untracked(() => this.moveCamera(wish.move)); }));
    void document.fonts.ready.then(() => this.stage.draw());
    document.fonts.addEventListener('loadingdone', () => this.stage.draw());
  }

  kill(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settleTimer);
    for (const stop of this.stops) stop();
    this.stage.kill();
  }

  /** The camera was moved by hand. */
  movedByHand(): void { this.fitted = null; }

  /** What lies at a point of the canvas, CSS pixels. */
  hit(x: number, y: number, reach: { node: number; edge: number }): Hit {
    if (this.picture === null) return null;
    const [ox, oy] = offsetOf(this.stage.view);
    const found = hitTest(this.picture, x - ox, y - oy, reach);
    if (found !== null || !this.large) return found;
    return hitTest(this.nearPicture(x - ox, y - oy, reach.edge), x - ox, y - oy, reach);
  }

  placeOf(key: string): Point | undefined { return this.motion.places.get(key); }
  planePoint(x: number, y: number): Point { return toPlane(this.stage.view, [x, y]); }

  /** Puts a node under the pointer. */
  drag(key: string, at: Point): void {
    this.motion.put(key, at);
    this.generation += 1;
    this.stage.updateNodes((other) => (other === key ? { at } : undefined));
  }

  /** The present picture with the shift from picture to screen; null before the first. For the test hook. */
  snapshot(): { picture: Picture; offset: Point; settled: boolean } | null {
    return this.picture === null ? null : { picture: this.picture, offset: offsetOf(this.stage.view), settled: !this.motion.moving && !this.stage.travelling && this.drawn === this.generation && Math.abs(this.picture.scale - this.stage.view.scale) < 2e-5 };
  }

  private follow(graph: GraphData, places: ReadonlyMap<string, Point>): void {
    const sameGraph = graph === this.graph;
    this.graph = graph;
    this.large = graph.edges.size > MOST_CANVAS_EDGES || graph.nodes.size > MOST_CANVAS_NODES;
    const already = new Set(this.motion.places.keys());
    const originOf = (key: string) => (visibleEdges.value.get(key) ?? []).map((edge) => (edge.source === key ? edge.target : edge.source)).find((other) => already.has(other));
    this.motion.aim(graph.nodes.keys(), places, originOf, performance.now(), this.first || this.large || reducedMotion.value);
    if (!sameGraph || this.first) this.fillStage();
    this.generation += 1;
    if (this.first && this.motion.places.size > 0) { this.first = false; this.lookAtAll(0); }
    this.animate();
  }

  private fillStage(): void {
    const faded = this.fadedNodes();
    const tokens = themeTokens(theme.value);
    const nodes = [...this.graph.nodes].flatMap(([key, attributes]) => {
      const at = this.motion.places.get(key);
      return at === undefined ? [] : [{ key, x: at[0], y: at[1], size: nodeRadius(attributes), color: discColour(attributes.kind, theme.value, faded(key)) }];
    });
    if (!this.large) return this.stage.setGraph(nodes, []);
    const lists = [...this.graph.edges.values()].filter((edge) => edge.source !== edge.target);
    const slots = edgeSlots(lists);
    this.stage.setGraph(nodes, lists.map((edge) => {
      const slot = slots.get(edge.key)!;
      // Sigma's y grows upwards, so its left is our right.
      return { key: edge.key, source: edge.source, target: edge.target, curvature: -curvatureOf(slot, isForward(edge.source, edge.target)), size: lineWidth(edge.attributes), color: this.edgeColour(edge.key, tokens.ground) };
    }));
  }

  private edgeColour(key: string, ground: string): string {
    const { colour } = edgeStyle(this.graph.edges.get(key)!.attributes, theme.value);
    return emphasis.value !== null && !emphasis.value.edges.has(key) ? blend(ground, colour, FADED_OPACITY) : colour;
  }

  private fadedNodes(): (key: string) => boolean {
    const kept = emphasis.value;
    return kept === null ? () => false : (key) => !kept.nodes.has(key);
  }

  private repaint(): void {
    const faded = this.fadedNodes();
    this.stage.updateNodes((key) => {
      const kind = this.graph.nodes.get(key)?.kind;
      return kind === undefined ? undefined : { color: discColour(kind, theme.value, faded(key)) };
    });
    if (this.large) {
      const { ground } = themeTokens(theme.value);
      this.stage.updateEdges((key) => ({ color: this.edgeColour(key, ground), size: lineWidth(this.graph.edges.get(key)!.attributes) }));
    }
    this.stage.draw();
  }

  /** Draws frame after frame until nothing moves. */
  private animate(): void {
    cancelAnimationFrame(this.frame);
    const step = (now: number) => {
      const more = this.motion.step(now);
      this.generation += 1;
      this.stage.updateNodes((key) => { const at = this.motion.places.get(key); return at === undefined ? undefined : { at }; });
      this.stage.draw();
      if (more) this.frame = requestAnimationFrame(step);
    };
    if (this.motion.moving) this.frame = requestAnimationFrame(step);
    else this.stage.draw();
  }

  private drawFrame(view: View, edgeContext: CanvasRenderingContext2D, wordContext: CanvasRenderingContext2D): void {
    this.publish(view);
    const picture = this.pictureFor(view);
    this.drawn = this.generation;
    if (picture === null) return;
    const [ox, oy] = offsetOf(view);
    const accent = this.accent();
    for (const context of [edgeContext, wordContext]) context.translate(ox, oy);
    // A ring of ground keeps lines off the discs.
    drawEdges(edgeContext, picture, accent);
    this.drawGrounds(edgeContext, picture, accent);
    drawIcons(wordContext, picture, accent, view);
    drawWords(wordContext, picture, accent);
  }

  private drawGrounds(context: CanvasRenderingContext2D, picture: Picture, { theme: colours }: Accent): void {
    if (this.large) return;
    context.fillStyle = themeTokens(colours).ground;
    for (const { x, y, radius } of picture.nodes.values()) {
      context.beginPath();
      context.arc(x, y, radius + SELECTION_RING.gap * 0.6, 0, 2 * Math.PI);
      context.fill();
    }
  }

  private accent(): Accent {
    const over = hovered.value;
    return {
      theme: theme.value, emphasis: emphasis.value, selectedEdges: new Set(selection.value.facts), selectedNodes: new Set(selection.value.entities),
      hoveredEdge: over !== null && 'edge' in over ? over.edge : null, hoveredNode: over !== null && 'node' in over ? over.node : null,
    };
  }

  /** The picture at the view's scale: the one at hand, or a new one when something changed. */
  private pictureFor(view: View): Picture | null {
    if (this.motion.places.size === 0) return (this.picture = null);
    const accent = this.accent();
    const worded = new Set([...accent.selectedEdges, ...(accent.hoveredEdge === null ? [] : [accent.hoveredEdge])]);
    const kept = accent.emphasis;
    const named = new Set([...accent.selectedNodes, ...(accent.hoveredNode === null ? [] : [accent.hoveredNode]), ...(kept !== null && kept.nodes.size <= 60 ? kept.nodes : [])]);
    const panned = this.large ? `${Math.round(view.x * view.scale)} ${Math.round(view.y * view.scale)}` : '';
    const made = [this.generation, view.scale.toFixed(5), language.value, vocabulary.value.size, [...worded].join(), [...named].join(), kept === null ? '' : [...kept.edges].join(), panned, view.width, view.height, this.fitted?.x, this.fitted?.y].join('|');
    if (made === this.pictureOf && this.picture !== null) return this.picture;
    this.pictureOf = made;
    return (this.picture = composePicture(this.pictureInput(view, named, worded, kept?.edges ?? null)));
  }

  private pictureInput(view: View, named: ReadonlySet<string>, worded: ReadonlySet<string>, emphasised: ReadonlySet<string> | null): PictureInput {
    const base = { places: this.motion.places, scale: view.scale, language: language.value, vocabulary: vocabulary.value, isSymmetric };
    if (!this.large) return { ...base, graph: this.graph, named, worded, mayHaveWords: emphasised, ...(this.fitted !== null && Math.abs(this.fitted.scale - view.scale) < 1e-4 && { inside: this.insideOf(this.fitted) }) };
    const [ox, oy] = offsetOf(view);
    const shownEdges = emphasised !== null && emphasised.size <= 200 ? new Set([...emphasised].filter((key) => worded.has(key) || !isTie(this.graph.edges.get(key)?.attributes.type))) : worded;
    return {
      ...base, graph: this.graph, named, worded: shownEdges, allEdges: false, mayHaveWords: shownEdges, mostNames: Math.round((view.width * view.height) / PIXELS_PER_NAME),
      window: { x: -ox, y: -oy, width: view.width, height: view.height },
    };
  }

  private insideOf(view: View): PictureInput['inside'] {
    const [ox, oy] = offsetOf(view);
    return { left: 6 - ox, top: 6 - oy, right: view.width - 6 - ox, bottom: view.height - 6 - oy };
  }

  /** For a large graph: the relations whose ends' box holds the point, with their paths. */
  private nearPicture(x: number, y: number, reach: number): Picture {
    const picture = this.picture!;
    const input = this.pictureInput(this.stage.view, new Set(), new Set(), null);
    const edges = new Map<string, NonNullable<ReturnType<typeof composeEdge>>>();
    for (const edge of this.graph.edges.values()) {
      const a = picture.nodes.get(edge.source);
      const b = picture.nodes.get(edge.target);
      if (a === undefined || b === undefined) continue;
      const slack = reach + Math.hypot(a.x - b.x, a.y - b.y) * 0.3;
      if (x < Math.min(a.x, b.x) - slack || x > Math.max(a.x, b.x) + slack || y < Math.min(a.y, b.y) - slack || y > Math.max(a.y, b.y) + slack) continue;
      const made = composeEdge(edge, input, picture.nodes);
      if (made !== null) edges.set(edge.key, made);
    }
    return { ...picture, edges, words: new Map(), marks: new Map() };
  }

  // --- camera -----------------------------------------------------------------------------------------------

  private readonly room: RoomAt = (key, scale) => {
    const attributes = this.graph.nodes.get(key);
    if (attributes === undefined) return { left: 0, right: 0, top: 0, bottom: 0 };
    const radius = nodeRadius(attributes) * discScale(scale);
    const block = nameBlock(nameOf(attributes));
    const half = Math.max(radius, (block.width * nameScale(scale)) / 2);
    return { left: half, right: half, top: radius, bottom: radius + 4 + block.height * nameScale(scale) };
  };

  private insets(): Insets {
    const { top, right, bottom, left } = covered.value;
    const margin = Math.min(MARGIN, this.stage.view.width * MARGIN_SHARE);
    return { top: top + margin, right: right + margin, bottom: bottom + margin, left: left + margin };
  }

  private targets(keys: Iterable<string>): (readonly [string, Point])[] {
    return [...keys].flatMap((key) => { const at = this.graph.nodes.has(key) ? positions.value.get(key) : undefined; return at === undefined ? [] : [[key, at] as const]; });
  }

  /** Everything in sight, names included: on a narrow canvas they are drawn towards its middle (see `inside` in pictureInput), so that discs may go near the rim. */
  private fit(): View {
    const { width, height } = this.stage.view;
    const most = width * RIM_SHARE;
    const room: RoomAt = (key, scale) => { const full = this.room(key, scale); return { ...full, left: Math.min(full.left, most), right: Math.min(full.right, most) }; };
    return fitView(this.targets(this.graph.nodes.keys()), room, width, height, this.insets());
  }

  private lookAtAll(ms?: number): void {
    this.fitted = this.fit();
    this.look(this.fitted, ms);
  }

  private moveCamera(move: CameraMove): void {
    const view = this.stage.view;
    if (move.kind === 'fit') this.lookAtAll();
    else if (move.kind === 'zoom') { this.fitted = null; this.look({ ...view, scale: view.scale * move.factor }); }
    else {
      const next = viewShowing(view, this.targets(move.nodes), this.room, this.insets());
      if (next !== view) { this.fitted = null; this.look(next); }
    }
  }

  private look(view: View, ms = reducedMotion.value ? 0 : CAMERA_MS): void {
    this.stage.look(view, this.graph.nodes.size === 0 ? 0 : ms);
  }

  /** After a change of the canvas's size: fits again, or keeps everything at its distance from the upper left corner. */
  private keepInPlace(before: View): void {
    const { width, height } = this.stage.view;
    if (this.fitted !== null && this.graph.nodes.size > 0) this.lookAtAll(0);
    else this.look({ ...before, width, height, x: before.x + (width - before.width) / 2 / before.scale, y: before.y + (height - before.height) / 2 / before.scale }, 0);
  }

  private publish(view: View): void {
    const [left, top] = toPlane(view, [0, 0]);
    const next = { width: view.width, height: view.height, plane: { x: left, y: top, width: view.width / view.scale, height: view.height / view.scale } };
    if (JSON.stringify(next) !== JSON.stringify(canvasView.peek())) canvasView.value = next;
  }
}
