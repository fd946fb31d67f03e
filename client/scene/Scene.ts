/**
 * The scene: follows the signals of the state and draws them. Gestures go the other way, to actions (see gestures.ts).
 */
import { effect, untracked } from '@preact/signals';
import type { Picture, RibbonFan } from '../../kernel/picture/index.js';
import { EMPTY_GRAPH, type GraphData } from '../graph/GraphData.js';
import type { Point, Positions } from '../graph/points.js';
import { ground, grouping, layout, positions, visible, visibleEdges } from '../state/graph.js';
import { cardKeepsOff, fresh, hovered, lookedAt } from '../state/looking.js';
import { cameraRequest, minimapBox, relationsExpected } from '../state/page.js';
import { language, reducedMotion, theme } from '../state/preferences.js';
import { emphasis, selection } from '../state/selection.js';
import { vocabulary } from '../state/vocabulary.js';
import { presentAccent, presentColouring } from './Accent.js';
import { mayCarry, type Drawn } from './carrying.js';
import { isLarge } from './detail.js';
import { colourOfNode, discsOf, linesOf, lineStyle } from './discsAndLines.js';
import { drawPicture } from './drawPicture.js';
import type { Fans } from './Fans.js';
import { hitLine, hitNode, type Hit, type Reach } from './hit.js';
import { followFonts } from './followFonts.js';
import { followSize } from './followSize.js';
import { HiddenCount } from './HiddenCount.js';
import { Motion } from './Motion.js';
import { SceneGround } from './SceneGround.js';
import { SceneCamera } from './SceneCamera.js';
import { ScenePicture, type SceneState } from './ScenePicture.js';
import { Stage } from './Stage.js';
import { isSameView, offsetOf, toPlane, toScreen, type View } from './view.js';

/** Milliseconds without a movement after which a hand that holds the camera rests. */
const REST_MS = 120;
/** What changes the picture, but neither the graph nor where it is. */
const SEEN = [selection, hovered, lookedAt, fresh, ground, grouping, language, layout, vocabulary, minimapBox] as const;

export class Scene {
  readonly stage: Stage;
  readonly #camera: SceneCamera;
  readonly #motion = new Motion();
  readonly #pictures = new ScenePicture(() => this.#redraw());
  readonly #stops: (() => void)[] = [];
  #graph: GraphData = EMPTY_GRAPH;
  /** Whether the stage draws the relations, as plain lines without dashes. */
  #large = false;
  #first = true;
  /** Grows with each change of what is to be drawn. */
  #generation = 0;
  /** What is on the canvases; null once anything but the camera has changed. */
  #drawn: Drawn | null = null;
  /** The look once the camera has come to rest. */
  #resting: ReturnType<typeof setTimeout> | undefined;
  #animation = 0;
  readonly #counting = new HiddenCount(
    () => this.stage.travelling || this.#motion.moving,
    () => this.#pictures.restingIn(this.stage.view),
  );
  /** Null until its code is there. */
  #fans: Fans | null = null;
  readonly #ground = new SceneGround(() => this.#fitAnew());

  constructor(container: HTMLElement) {
    this.stage = new Stage(container);
    this.#camera = new SceneCamera(this.stage, () => this.#graph, {
      whenFitted: (fitted) => this.#pictures.boxWhenFitted(presentAccent(), { ...this.#atRest(), fitted }),
      ofNodes: (keys, view) => this.#pictures.boxOfNodes(keys, view, presentAccent(), this.#atRest()),
      ofFans: (view) => this.#fans && this.#pictures.boxOfFans(view, presentAccent(), this.#atRest(), this.#fans),
    });
    this.stage.onFrame = (view) => this.#draw(view);
    this.stage.onResize = (before) => {
      this.#drawn = null;
      this.#camera.keepInPlace(before);
    };
    this.stage.onNewDiscs = () => this.#fillStage();
    void import('./Fans.js').then(({ Fans: Loaded }) => {
      this.#fans = new Loaded();
      this.#camera.again();
      this.#redraw();
    });
    // At once, so that the first layout knows its canvas.
    this.#camera.publish();
    this.#stops.push(
      followSize(container, () => this.stage.measure()),
      followFonts(() => this.#redraw()),
      ...this.#followState(),
    );
  }

  kill(): void {
    cancelAnimationFrame(this.#animation);
    this.#counting.stop();
    this.#pictures.end();
    clearTimeout(this.#resting);
    for (const stop of this.#stops) stop();
    this.stage.kill();
  }

  /** The camera was moved by hand. */
  movedByHand(): void {
    this.#camera.release();
  }

  /** What is drawn at a point of the canvas, CSS pixels. */
  hit(x: number, y: number, reach: Reach): Hit {
    const [{ picture }, { view }, accent] = [this.#pictures, this.stage, presentAccent()];
    if (picture === null) return null;
    const [ox, oy] = offsetOf(view);
    const [px, py] = [x - ox, y - oy];
    const found =
      this.#fans?.hit(picture, px, py, reach.edge) ??
      hitNode(picture, px, py, reach.node) ??
      this.#fans?.held(hovered.peek(), px, py) ??
      hitLine(picture, px, py, reach.edge, accent);
    if (found !== null || !this.#large) return found;
    return hitLine(this.#pictures.near(px, py, reach.edge, view, this.#state()), px, py, reach.edge, accent);
  }

  /** Pictures composed so far. For the test hook. */
  get composed(): number {
    return this.#pictures.composed;
  }
  /** Where nodes are drawn, in the plane. */
  get places(): ReadonlyMap<string, Point> {
    return this.#motion.places;
  }
  /** The plane's point under a point of the canvas. */
  readonly planePoint = (x: number, y: number): Point => toPlane(this.stage.view, [x, y]);
  readonly screenPoint = (at: Point): Point => toScreen(this.stage.view, at);

  /** Puts nodes where the pointer has them. */
  drag(moved: ReadonlyMap<string, Point>): void {
    for (const [key, at] of moved) this.#motion.put(key, at);
    this.#change();
    this.stage.discs?.updateDiscs((key) => {
      const at = moved.get(key);
      return at === undefined ? undefined : { at };
    });
  }

  /** The present picture with the shift from picture to screen; null before the first. For the test hook. */
  snapshot(): { picture: Picture; fans: readonly RibbonFan[]; offset: Point; settled: boolean } | null {
    const { picture } = this.#pictures;
    if (picture === null) return null;
    const { view, travelling } = this.stage;
    const settled =
      !this.#motion.moving &&
      !travelling &&
      this.#fans !== null &&
      this.#ground.ready &&
      this.stage.discs?.busy === false &&
      this.#drawn !== null &&
      isSameView(this.#drawn.view, view);
    return { picture, fans: this.#fans?.all ?? [], offset: offsetOf(view), settled };
  }

  #followState(): (() => void)[] {
    return [
      effect(() => {
        const [graph, places] = [visible.value, positions.value];
        untracked(() => this.#show(graph, places));
      }),
      effect(() => {
        void [theme.value, emphasis.value];
        untracked(() => this.#recolour());
      }),
      effect(() => {
        for (const part of SEEN) void part.value;
        this.#redraw();
      }),
      this.#ground.follow(),
      effect(() => this.stage.expect(relationsExpected.value)),
      effect(() => {
        const request = cameraRequest.value;
        if (request !== null) untracked(() => this.#camera.move(request.move));
      }),
    ];
  }

  /** Shows a graph: nodes move to their positions, new ones out of a neighbour. */
  #show(graph: GraphData, places: Positions): void {
    const sameGraph = graph === this.#graph;
    this.#graph = graph;
    this.#large = isLarge(graph.nodes.size, graph.edges.size);
    const already = new Set(this.#motion.places.keys());
    const originOf = (key: string) =>
      (visibleEdges.value.get(key) ?? [])
        .map((edge) => (edge.source === key ? edge.target : edge.source))
        .find((other) => already.has(other));
    if (graph.nodes.size > 0) this.stage.open();
    const still = this.#first || this.#large || reducedMotion.value;
    this.#motion.aim(graph.nodes.keys(), places, originOf, performance.now(), still);
    this.#change();
    if (!sameGraph || this.#first) this.#fillStage();
    if (this.#first && this.#motion.places.size > 0) {
      this.#first = false;
      this.#camera.lookAtAll(0);
    }
    this.#animate(sameGraph);
  }

  /** Something else than the camera's place is another. */
  #change(): void {
    this.#generation += 1;
    this.#drawn = null;
  }
  #redraw(): void {
    this.#drawn = null;
    this.stage.draw();
  }

  #fitAnew(): void {
    this.#change();
    if (this.#camera.fitted !== null) this.#camera.lookAtAll(0);
    this.#redraw();
  }
  readonly #groundAt = (scale: number, places: Positions = this.#motion.places) =>
    this.#ground.at(scale, places, this.#generation);

  #fillStage(): void {
    const colouring = presentColouring();
    const discs = discsOf(this.#graph, this.#motion.places, colouring);
    this.stage.discs?.setGraph(discs, this.#large ? linesOf(this.#graph, colouring) : []);
  }

  #recolour(): void {
    const colouring = presentColouring();
    this.stage.discs?.updateDiscs((key) => {
      const color = colourOfNode(this.#graph, key, colouring);
      return color === undefined ? undefined : { color };
    });
    if (this.#large) this.stage.discs?.updateLines((key) => lineStyle(this.#graph, key, colouring));
    this.#redraw();
  }

  /** Draws frame after frame until nothing moves. `placed`: the stage has the nodes already, perhaps elsewhere. */
  #animate(placed: boolean): void {
    cancelAnimationFrame(this.#animation);
    const moveNodes = () => {
      this.#change();
      this.stage.discs?.updateDiscs((key) => {
        const at = this.#motion.places.get(key);
        return at === undefined ? undefined : { at };
      });
      this.stage.draw();
    };
    const step = (now: number) => {
      const more = this.#motion.step(now);
      moveNodes();
      if (more) this.#animation = requestAnimationFrame(step);
    };
    if (this.#motion.moving) this.#animation = requestAnimationFrame(step);
    else if (placed) moveNodes();
    else this.stage.draw();
  }

  #draw(view: View): void {
    this.#camera.publish(view);
    const [drawn, now] = [this.#drawn, performance.now()];
    if (drawn === null) this.#drawAnew(view, now);
    else if (mayCarry(drawn, view, this.stage.moving, this.#large, now)) this.#carry(view);
    else if (!isSameView(drawn.view, view)) this.#drawAnew(view, now);
    this.#counting.atRest();
  }

  /** What is drawn is moved along, until the camera rests. */
  #carry(view: View): void {
    for (const canvas of [this.stage.under, this.stage.over]) canvas.carry(view);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.stage.draw(), REST_MS);
  }

  #drawAnew(view: View, now: number): void {
    const accent = presentAccent();
    const picture = this.#pictures.at(view, accent, this.#state());
    this.#drawn = { view, at: now };
    this.stage.discs?.leaveOut(this.#pictures.inDetail);
    if (picture !== null) accent.fans = this.#fans?.of(picture, this.#pictures.input!, accent, view) ?? [];
    if (this.#fans !== null) cardKeepsOff.value = this.#fans.boxesOf(lookedAt.peek(), picture, accent, offsetOf(view));
    const under = this.#ground.painted(this.#groundAt(view.scale), view, this.#camera.fitted);
    if (picture !== null) return drawPicture(this.stage, picture, accent, view, !this.#large, this.#fans, under);
    this.stage.under.hide();
    this.stage.over.hide();
  }

  /** As it will be when nothing moves any more, at no camera in particular. */
  #atRest(): SceneState {
    const places = this.#motion.moving ? positions.value : this.#motion.places;
    return { ...this.#state(), places, groundAt: (scale) => this.#groundAt(scale, places), fitted: null };
  }

  #state(): SceneState {
    return {
      graph: this.#graph,
      places: this.#motion.places,
      generation: this.#generation,
      large: this.#large,
      groundAt: (scale) => this.#groundAt(scale),
      fitted: this.#camera.fitted,
    };
  }
}
