/** The paths found between two entities, each as the chain of its entities. */
import { focusEntity } from '../../actions/focus.js';
import { clearPaths } from '../../actions/paths.js';
import type { PathsResponse } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { entityWords } from '../../words/entity.js';
import { nameOf } from '../../words/sentence.js';
import { Button } from '../parts/Button.js';
import { KindMark } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';

export function PathsView({ found }: { found: PathsResponse }) {
  const t = wordsOf(entityWords);
  const words = language.value;
  if (found.length === null) return null;
  const nodes = new Map(found.graph.nodes.map((node) => [node.key, node.attributes]));
  return (
    <section class="paths block">
      <h2>
        {nameOf(found.from, words)} – {nameOf(found.to, words)}
      </h2>
      <p class="soft">
        {t.pathSummary(found.paths.length, found.length)}{' '}
        {found.truncated && t.pathsCut(found.paths.length, found.totalPaths)}
      </p>
      <ol class="path-list">
        {found.paths.map(({ entities }, i) => (
          <li key={i}>
            {entities.map((key, step) => {
              const node = nodes.get(key);
              return (
                <span key={key} class="path-step">
                  {step > 0 && (
                    <span class="soft" aria-hidden="true">
                      {' '}
                      –{' '}
                    </span>
                  )}
                  <button type="button" class="entity-link" onClick={() => void focusEntity(key)}>
                    {node !== undefined && <KindMark kind={node.kind} size={16} />}
                    <span>{node === undefined ? key : nameOf(node, words)}</span>
                  </button>
                </span>
              );
            })}
          </li>
        ))}
      </ol>
      <Button onClick={clearPaths}>{t.leavePaths}</Button>
    </section>
  );
}
