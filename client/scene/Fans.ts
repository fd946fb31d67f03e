/** Ribbons fanned out while they are looked at: the part of the scene that loads once the first picture stands. */
import type { Picture, PictureInput, RibbonFan } from '../../kernel/picture/index.js';
import { openFans } from '../../kernel/picture/openFans.js';
import type { Accent } from './Accent.js';
import { drawFans } from './drawFans.js';
import type { Hit } from './hit.js';
import { heldFan, hitFans } from './hitFans.js';
import { boxesOf } from './lookBoxes.js';

export class Fans {
  /** Those of the last picture. */
  all: readonly RibbonFan[] = [];
  #madeOf: { picture: Picture; fanned: string } | null = null;

  /** The fans of a picture, which was composed of `input`, at this accent. */
  of(picture: Picture, input: PictureInput, accent: Accent): readonly RibbonFan[] {
    const fanned = [...accent.fanned].join();
    if (this.#madeOf?.picture !== picture || this.#madeOf.fanned !== fanned) {
      this.#madeOf = { picture, fanned };
      this.all = openFans(picture, input, accent.fanned);
    }
    return this.all;
  }

  /** Draws the accent's fans. The context's origin must already be that of the picture. */
  draw(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
    drawFans(context, picture, accent);
  }

  /** What of the fans is at a point, over all that is drawn. */
  hit(picture: Picture, x: number, y: number, reach: number): Hit {
    return hitFans(this.all, picture, x, y, reach);
  }
  /** What the card about a look keeps off. */
  readonly boxesOf = boxesOf;

  /** The pair whose fan the pointer, being at `over` before, holds open. */
  held(over: Hit, x: number, y: number): Hit {
    return heldFan(this.all, over, x, y);
  }
}
