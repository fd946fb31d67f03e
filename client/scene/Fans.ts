/** Ribbons fanned out while they are looked at: the part of the scene that loads once the first picture stands. */
import type { Picture, PictureInput, RibbonFan } from '../../kernel/picture/index.js';
import { openFans } from '../../kernel/picture/openFans.js';
import { boundsOf, type Box as Bounds, type SlantedBox } from '../../kernel/geometry/index.js';
import { covered } from '../state/page.js';
import type { Accent } from './Accent.js';
import { drawFans, drawVeils } from './drawFans.js';
import type { Hit } from './hit.js';
import { heldFan, hitFans } from './hitFans.js';
import { RIM } from './fitAll.js';
import { boxesOf } from './lookBoxes.js';
import { canvasBox, isSameView, type View } from './view.js';

/** What of the picture the canvas shows and no panel covers. */
function canvasInSight(view: View): Bounds {
  const { left, top, right, bottom } = canvasBox(view, RIM);
  const over = covered.peek();
  return { left: left + over.left, top: top + over.top, right: right - over.right, bottom: bottom - over.bottom };
}

function boundsOfSlanted({ x, y, halfWidth, halfHeight, angle }: SlantedBox): Bounds {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [across, down] = [cos * halfWidth + sin * halfHeight, sin * halfWidth + cos * halfHeight];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

export class Fans {
  /** Those of the last picture. */
  all: readonly RibbonFan[] = [];
  #madeOf: { picture: Picture; fanned: string; view: View } | null = null;

  /** The fans of a picture, which was composed of `input`, at this accent: their words stay in sight if they can. */
  of(picture: Picture, input: PictureInput, accent: Accent, view: View): readonly RibbonFan[] {
    const fanned = [...accent.fanned].join();
    const made = this.#madeOf;
    if (made?.picture !== picture || made.fanned !== fanned || !isSameView(made.view, view)) {
      this.#madeOf = { picture, fanned, view };
      this.all = openFans(picture, input, accent.fanned, canvasInSight(view));
    }
    return this.all;
  }

  /** The box of all fans that would stand open in a view, in picture space; null: none. */
  boxOf(picture: Picture, input: PictureInput, accent: Accent, view: View): Bounds | null {
    const fans = openFans(picture, input, accent.fanned, canvasInSight(view));
    return fans.length === 0 ? null : boundsOf(fans.map(({ area }) => boundsOfSlanted(area)));
  }

  /** Draws the accent's fans, or what they lay over the lines behind them, under all words. */
  readonly draw = drawFans;
  readonly drawVeils = drawVeils;

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
