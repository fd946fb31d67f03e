/**
 * The canvas of the graph as a component: holds the scene, takes the keyboard focus, and says to the screen reader what
 * it is.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { lookAway } from '../actions/point.js';
import { drawnCounts } from '../state/graph.js';
import { focusRequest } from '../state/page.js';
import { say } from '../state/preferences.js';
import { canvasWords } from '../words/canvas.js';
import { bindGestures } from './gestures.js';
import { Scene } from './Scene.js';
import { installTestHook } from './testHook.js';

export function GraphCanvas() {
  const holder = useRef<HTMLDivElement>(null);
  // Before the first request goes out: the layout needs the size of its canvas.
  useLayoutEffect(() => {
    const container = holder.current!;
    const scene = new Scene(container);
    const unbind = bindGestures(scene, container);
    const unhook = installTestHook(scene, container);
    return () => {
      unbind();
      unhook();
      scene.kill();
    };
  }, []);
  const request = focusRequest.value;
  useLayoutEffect(() => {
    if (request?.target === 'canvas') holder.current?.focus({ preventScroll: true });
  }, [request?.n]);
  const { entities, facts } = drawnCounts.value;
  return (
    <div class="scene">
      <div
        ref={holder}
        class="scene-canvas"
        data-canvas
        tabIndex={0}
        onBlur={lookAway}
        role="application"
        aria-label={say(canvasWords.label(entities, facts))}
        aria-describedby="scene-help"
      />
      <p id="scene-help" class="scene-spoken">
        {say(canvasWords.help)}
      </p>
    </div>
  );
}
