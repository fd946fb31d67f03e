/**
 * The canvas of the graph as a component: holds the scene, takes the keyboard focus, and tells the screen reader what
 * it is.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { visible } from '../state/graph.js';
import { focusRequest } from '../state/page.js';
import { say } from '../state/preferences.js';
import { bindGestures } from './gestures.js';
import { Scene } from './Scene.js';
import { installTestHook } from './testHook.js';
import './scene.css';

export function GraphCanvas() {
  const holder = useRef<HTMLDivElement>(null);
  // Before the first request goes out: the layout wants to know its canvas.
  useLayoutEffect(() => {
    const container = holder.current!;
    const scene = new Scene(container);
    const unbind = bindGestures(scene, container);
    const remove = installTestHook(scene, container);
    return () => {
      unbind();
      remove();
      scene.kill();
    };
  }, []);
  const request = focusRequest.value;
  useLayoutEffect(() => {
    if (request?.target === 'canvas') holder.current?.focus({ preventScroll: true });
  }, [request?.n]);
  const { nodes, edges } = visible.value;
  return (
    <div class="scene">
      <div
        ref={holder}
        class="scene-canvas"
        data-canvas
        tabIndex={0}
        role="application"
        aria-label={say({
          en: `Graph of ${nodes.size} entities and ${edges.size} facts`,
          fr: `Graphe de ${nodes.size} entités et ${edges.size} faits`,
        })}
        aria-describedby="scene-help"
      />
      <p id="scene-help" class="scene-spoken">
        {say({
          en: 'Arrow keys walk from entity to entity, Enter expands the selected one, H hides it, Escape deselects, U undoes. Question mark lists all keys.',
          fr: 'Les flèches vont d’une entité à l’autre, Entrée développe celle qui est sélectionnée, H la masque, Échap désélectionne, U annule. Le point d’interrogation liste toutes les touches.',
        })}
      </p>
    </div>
  );
}
