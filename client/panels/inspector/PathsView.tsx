/** The paths found between two entities, each as the chain of its entities. */
import { clearPaths } from '../../actions/paths.js';
import type { EntityRef, PathsResponse } from '../../../contract/index.js';
import { nameOf } from '../../state/vocabulary.js';
import { entityWords } from '../../words/entity.js';
import { Button } from '../parts/Button.js';
import { EntityLink } from '../parts/EntityLink.js';
import { wordsOf } from '../wordsOf.js';

export function PathsView({ found }: { found: PathsResponse }) {
  const t = wordsOf(entityWords);
  if (found.length === null) return null;
  const nodes = new Map(found.graph.nodes.map(({ key, attributes }) => [key, { ...attributes, id: key }]));
  const entity = (key: string): EntityRef => nodes.get(key) ?? { id: key, name: key, nameFr: key, kind: 'Other' };
  return (
    <section class="paths block">
      <h2>
        {nameOf(found.from)} – {nameOf(found.to)}
      </h2>
      <p class="soft">
        {t.pathSummary(found.paths.length, found.length)}{' '}
        {found.truncated && t.pathsCut(found.paths.length, found.totalPaths)}
      </p>
      <ol class="path-list">
        {found.paths.map(({ entities }, i) => (
          <li key={i}>
            {entities.map((key, step) => (
              <span key={key} class="path-step">
                {step > 0 && (
                  <span class="soft" aria-hidden="true">
                    {' '}
                    –{' '}
                  </span>
                )}
                <EntityLink entity={entity(key)} size={16} />
              </span>
            ))}
          </li>
        ))}
      </ol>
      <Button onClick={clearPaths}>{t.leavePaths}</Button>
    </section>
  );
}
