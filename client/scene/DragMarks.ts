/** What is drawn while the pointer drags: the outline of an area that selects, and lines to what a node snaps to. */
import type { Point } from '../graph/points.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Points are of the canvas, CSS pixels. */
export class DragMarks {
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #outline = document.createElementNS(SVG, 'path');
  readonly #guides = document.createElementNS(SVG, 'path');

  constructor(container: HTMLElement) {
    this.#svg.setAttribute('class', 'scene-layer scene-marks');
    this.#outline.setAttribute('class', 'scene-outline');
    this.#guides.setAttribute('class', 'scene-guides');
    this.#svg.append(this.#outline, this.#guides);
    container.append(this.#svg);
  }

  outline(corners: readonly Point[]): void {
    this.#outline.setAttribute('d', corners.length < 2 ? '' : `M${corners.map((at) => at.join()).join('L')}Z`);
  }

  guides(lines: readonly (readonly [Point, Point])[]): void {
    this.#guides.setAttribute('d', lines.map(([from, to]) => `M${from.join()}L${to.join()}`).join(''));
  }

  clear(): void {
    this.outline([]);
    this.guides([]);
  }

  remove(): void {
    this.#svg.remove();
  }
}
