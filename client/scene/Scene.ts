/**
 * The scene: follows the signals of the state and draws them. Gestures go the other way, to actions (see gestures.ts).
 */
import { effect, untracked } from '@preact/signals';
import {
  edgeStyle,
  FADED_OPACITY,
  lineWidth,
  nodeRadius,
  SELECTION_RING,
  themeTokens,
} from '../../kernel/appearance/index.js';
import { curvatureOf, edgeSlots, isForward } from '../../kernel/geometry/index.js';
import type { Picture } from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Point } from '../graph/points.js';
import { positions, visible, visibleEdges } from '../state/graph.js';
import { cameraRequest } from '../state/page.js';
import { language, reducedMotion, theme } from '../state/preferences.js';
import { emphasis, hovered, selection } from '../state/selection.js';
import { vocabulary } from '../state/vocabulary.js';
import { blend, discColour } from './colours.js';
import { drawEdges, type Accent } from './drawEdges.js';
import { drawIcons } from './drawIcons.js';
import { drawWords } from './drawWords.js';
import { hitTest, type Hit } from './hit.js';
import { Motion } from './Motion.js';
import { SceneCamera } from './SceneCamera.js';
import { ScenePicture, type SceneState } from './ScenePicture.js';
import { SigmaStage } from './SigmaStage.js';
import { offsetOf, toPlane, type View } from './view.js';

/** Beyond these the relations are drawn by Sigma on the GPU, without dashes. */
const MOST_CANVAS_EDGES = 700;
const MOST_CANVAS_NODES = 600;

export class Scene {
  readonly stage: SigmaStage;
  private readonly motion = new Motion();
  private readonly stops: (() => void)[] = [];
  private readonly pictures = new ScenePicture();
  private readonly camera: SceneCamera;
  private generation = 0;
  /** The generation on the canvas. */
  private drawn = -1;
  private graph: GraphData = { nodes: new Map(), edges: new Map() };
  private large = false;
  private frame = 0;
  private first = true;

  constructor(container: HTMLElement) {
    this.stage = new SigmaStage(container);
    this.camera = new SceneCamera(this.stage, () => this.graph);
    this.stage.onFrame = (view, edges, words) => this.drawFrame(view, edges, words);
    this.stage.onResize = (before) => this.camera.keepInPlace(before);
    // At once, so that the first layout knows its canvas.
    this.camera.publish();
    const observer = new ResizeObserver(() => this.stage.measure());
    observer.observe(container);
    this.stops.push(() => observer.disconnect());
    this.stops.push(
      effect(() => {
        const [graph, places] = [visible.value, positions.value];
        untracked(() => this.follow(graph, places));
      }),
    );
    this.stops.push(
      effect(() => {
        void [theme.value, emphasis.value];
        untracked(() => this.repaint());
      }),
    );
    this.stops.push(
      effect(() => {
        void [selection.value, hovered.value, language.value, vocabulary.value];
        this.stage.draw();
      }),
    );
    this.stops.push(
      effect(() => {
        const request = cameraRequest.value;
        if (request !== null) untracked(() => this.camera.move(request.move));
      }),
    );
    void document.fonts.ready.then(() => this.stage.draw());
    const redraw = () => this.stage.draw();
    document.fonts.addEventListener('loadingdone', redraw);
    this.stops.push(() => document.fonts.removeEventListener('loadingdone', redraw));
  }

  kill(): void {
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
    this.stage.kill();
  }

  /** The camera was moved by hand. */
  movedByHand(): void {
    this.camera.fitted = null;
  }

  /** What lies at a point of the canvas, CSS pixels. */
  hit(x: number, y: number, reach: { node: number; edge: number }): Hit {
    const { picture } = this.pictures;
    if (picture === null) return null;
    const [ox, oy] = offsetOf(this.stage.view);
    const found = hitTest(picture, x - ox, y - oy, reach);
    if (found !== null || !this.large) return found;
    return hitTest(
      this.pictures.near(x - ox, y - oy, reach.edge, this.stage.view, this.state()),
      x - ox,
      y - oy,
      reach,
    );
  }

  placeOf(key: string): Point | undefined {
    return this.motion.places.get(key);
  }
  planePoint(x: number, y: number): Point {
    return toPlane(this.stage.view, [x, y]);
  }

  /** Puts a node under the pointer. */
  drag(key: string, at: Point): void {
    this.motion.put(key, at);
    this.generation += 1;
    this.stage.updateNodes((other) => (other === key ? { at } : undefined));
  }

  /** The present picture with the shift from picture to screen; null before the first. For the test hook. */
  snapshot(): { picture: Picture; offset: Point; settled: boolean } | null {
    const { picture } = this.pictures;
    if (picture === null) return null;
    const { view, travelling } = this.stage;
    const settled =
      !this.motion.moving &&
      !travelling &&
      this.drawn === this.generation &&
      Math.abs(picture.scale - view.scale) < 2e-5;
    return { picture, offset: offsetOf(view), settled };
  }

  private state(): SceneState {
    return {
      graph: this.graph,
      places: this.motion.places,
      generation: this.generation,
      large: this.large,
      fitted: this.camera.fitted,
    };
  }

  private follow(graph: GraphData, places: ReadonlyMap<string, Point>): void {
    const sameGraph = graph === this.graph;
    this.graph = graph;
    this.large = graph.edges.size > MOST_CANVAS_EDGES || graph.nodes.size > MOST_CANVAS_NODES;
    const already = new Set(this.motion.places.keys());
    const originOf = (key: string) =>
      (visibleEdges.value.get(key) ?? [])
        .map((edge) => (edge.source === key ? edge.target : edge.source))
        .find((other) => already.has(other));
    this.motion.aim(
      graph.nodes.keys(),
      places,
      originOf,
      performance.now(),
      this.first || this.large || reducedMotion.value,
    );
    if (!sameGraph || this.first) this.fillStage();
    this.generation += 1;
    if (this.first && this.motion.places.size > 0) {
      this.first = false;
      this.camera.lookAtAll(0);
    }
    this.animate(sameGraph);
  }

  private fillStage(): void {
    const faded = this.fadedNodes();
    const tokens = themeTokens(theme.value);
    const nodes = [...this.graph.nodes].flatMap(([key, attributes]) => {
      const at = this.motion.places.get(key);
      return at === undefined
        ? []
        : [
            {
              key,
              x: at[0],
              y: at[1],
              size: nodeRadius(attributes),
              color: discColour(attributes.kind, theme.value, faded(key)),
            },
          ];
    });
    if (!this.large) return this.stage.setGraph(nodes, []);
    const lists = [...this.graph.edges.values()].filter((edge) => edge.source !== edge.target);
    const slots = edgeSlots(lists);
    this.stage.setGraph(
      nodes,
      lists.map((edge) => {
        const slot = slots.get(edge.key)!;
        // Sigma's y grows upwards, so its left is our right.
        return {
          key: edge.key,
          source: edge.source,
          target: edge.target,
          curvature: -curvatureOf(slot, isForward(edge.source, edge.target)),
          size: lineWidth(edge.attributes),
          color: this.edgeColour(edge.key, tokens.ground),
        };
      }),
    );
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
      this.stage.updateEdges((key) => ({
        color: this.edgeColour(key, ground),
        size: lineWidth(this.graph.edges.get(key)!.attributes),
      }));
    }
    this.stage.draw();
  }

  /** Draws frame after frame until nothing moves. `placed`: the stage has the nodes already, perhaps elsewhere. */
  private animate(placed: boolean): void {
    cancelAnimationFrame(this.frame);
    const show = () => {
      this.generation += 1;
      this.stage.updateNodes((key) => {
        const at = this.motion.places.get(key);
        return at === undefined ? undefined : { at };
      });
      this.stage.draw();
    };
    const step = (now: number) => {
      const more = this.motion.step(now);
      show();
      if (more) this.frame = requestAnimationFrame(step);
    };
    if (this.motion.moving) this.frame = requestAnimationFrame(step);
    else if (placed) show();
    else this.stage.draw();
  }

  private drawFrame(view: View, edgeContext: CanvasRenderingContext2D, wordContext: CanvasRenderingContext2D): void {
    this.camera.publish(view);
    const accent = this.accent();
    const picture = this.pictures.at(view, accent, this.state());
    this.drawn = this.generation;
    if (picture === null) return;
    const [ox, oy] = offsetOf(view);
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
      theme: theme.value,
      emphasis: emphasis.value,
      selectedEdges: new Set(selection.value.facts),
      selectedNodes: new Set(selection.value.entities),
      hoveredEdge: over !== null && 'edge' in over ? over.edge : null,
      hoveredNode: over !== null && 'node' in over ? over.node : null,
    };
  }
}
