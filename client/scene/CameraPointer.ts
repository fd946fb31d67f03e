/**
 * What Sigma's captors of mouse and touch ask of the Sigma that they move: its camera, and where a point of the canvas
 * lies in the camera's numbers. Stands in for one, so that they work where Sigma does not.
 */
import type Sigma from 'sigma';
import type { Camera } from 'sigma';
import { POINTER_SETTINGS } from './pointerSettings.js';
import { framedPoint, toPlane, viewFromCamera, type View } from './view.js';

type Asked = Pick<Sigma, 'getCamera' | 'getSetting' | 'viewportToFramedGraph' | 'getViewportZoomedState'>;
type At = Parameters<Sigma['viewportToFramedGraph']>[0];
type Override = Parameters<Sigma['viewportToFramedGraph']>[1];

export class CameraPointer implements Asked {
  readonly #camera: Camera;
  readonly #view: () => View;

  private constructor(camera: Camera, view: () => View) {
    this.#camera = camera;
    this.#view = view;
  }

  /** As the captors' constructors take it. `view` gives the camera's present view. */
  static asSigma(camera: Camera, view: () => View): Sigma {
    return new CameraPointer(camera, view) as Asked as Sigma;
  }

  getCamera = (): Camera => this.#camera;

  getSetting: Asked['getSetting'] = (key) => POINTER_SETTINGS[key];

  viewportToFramedGraph = ({ x, y }: At, { cameraState }: Override = {}): At => {
    const view = this.#view();
    const seen = cameraState === undefined ? view : viewFromCamera(cameraState, view.width, view.height);
    return framedPoint(toPlane(seen, [x, y]));
  };

  /** The camera nearer or farther, with what is under `at` staying there. */
  getViewportZoomedState = (at: At, ratio: number) => {
    const { x, y, ratio: before, angle } = this.#camera.getState();
    const bounded = this.#camera.getBoundedRatio(ratio);
    const kept = this.viewportToFramedGraph(at);
    const share = 1 - bounded / before;
    return { angle, ratio: bounded, x: x + (kept.x - x) * share, y: y + (kept.y - y) * share };
  };
}
