/** What the layout draws under the nodes of the scene. Its code loads with the first layout that draws something. */
import { effect, untracked } from '@preact/signals';
import type { GroundDrawing } from '../../kernel/layouts/index.js';
import type { Positions } from '../graph/points.js';
import { ground, hasGround, layout } from '../state/graph.js';
import { valuedVisible } from '../state/values.js';
import { controlsSize } from '../state/page.js';
import { language, theme } from '../state/preferences.js';
import { besideControls, controlsBox } from './besideControls.js';
import type { DrawnGround } from './drawPicture.js';
import type { Grounds } from './Grounds.js';
import { isSameView, type View } from './view.js';

export class SceneGround {
  #painter: Grounds | null = null;
  readonly #whenLoaded: () => void;

  /** `whenLoaded`: there is more to draw from now on. */
  constructor(whenLoaded: () => void) {
    this.#whenLoaded = whenLoaded;
  }

  /** Loads the code once it is needed; returns the way to stop. */
  follow(): () => void {
    return effect(() => {
      if (hasGround.value && this.#painter === null) untracked(() => void this.#load());
    });
  }

  /** Whether all that is to be drawn can be. */
  get ready(): boolean {
    return this.#painter !== null || !hasGround.peek();
  }

  /** `generation` grows when places change. */
  at(scale: number, places: Positions, generation: number): GroundDrawing | null {
    if (this.#painter === null || !hasGround.peek()) return null;
    const look = { theme: theme.peek(), language: language.peek() };
    const { nodes } = valuedVisible.peek();
    const input = { layout: layout.peek(), ground: ground.peek(), nodes, places, scale, ...look };
    return this.#painter.of(input, generation);
  }

  /** A drawing with who paints it; its words keep off the buttons while the view is the one that shows everything. */
  painted(drawing: GroundDrawing | null, view: View, fitted: View | null): DrawnGround | null {
    if (drawing === null || this.#painter === null) return null;
    const all = fitted !== null && isSameView(view, fitted);
    const clear = all ? besideControls(drawing, controlsBox(view, controlsSize.peek())) : drawing;
    return { painter: this.#painter, drawing: clear };
  }

  async #load(): Promise<void> {
    const { Grounds: Loaded } = await import('./Grounds.js');
    this.#painter ??= new Loaded();
    this.#whenLoaded();
  }
}
