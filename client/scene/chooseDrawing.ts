/**
 * Whether WebGL or a canvas draws. On a graphics processor WebGL takes least of the page's time; where the browser
 * computes WebGL on the processor a canvas is many times as fast.
 */
import type { WhyCanvas } from '../state/page.js';
import type { Drawing } from '../state/preferences.js';

/** Names by which browsers call WebGL without a graphics processor: Chromium's, Mesa's, Windows', Apple's. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|\bswr\b/i;

/**
 * Null: WebGL draws. Else why a canvas does: there is no WebGL, it is computed on the processor, or the reader or the
 * address (`?draw=canvas`, `?draw=webgl`) asks for it.
 */
export function whyCanvas(chosen: Drawing): WhyCanvas | null {
  const asked = new URLSearchParams(location.search).get('draw') ?? chosen;
  if (asked === 'canvas') return 'chosen';
  if (asked === 'webgl') return null;
  const renderer = (known ??= webGLRenderer());
  return renderer === '' ? 'none' : SOFTWARE.test(renderer) ? 'software' : null;
}

/** What computes WebGL, asked once a visit; empty where there is none. */
let known: string | undefined;

function webGLRenderer(): string {
  // Sigma asks for WebGL 2 first too. A browser that knows its WebGL to be slow may give none at all.
  const context = contextOf({ failIfMajorPerformanceCaveat: true });
  if (context === null) return contextOf({}) === null ? '' : 'software';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return name === '' ? 'unnamed' : name;
}

function contextOf(options: WebGLContextAttributes): WebGLRenderingContext | WebGL2RenderingContext | null {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2', options) ?? canvas.getContext('webgl', options);
}
