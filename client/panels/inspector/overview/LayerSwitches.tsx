/** Switches that put articles and passages on the graph as nodes. */
import type { Layer, NodeKind } from '../../../../contract/index.js';
import { toggleLayer } from '../../../actions/layers.js';
import { layers } from '../../../state/graph.js';
import { overviewWords } from '../../../words/overview.js';
import { KindMark } from '../../parts/Icon.js';
import { wordsOf } from '../../wordsOf.js';

/** `onScreen`: nodes drawn now, by kind. */
export function LayerSwitches({ onScreen }: { onScreen: ReadonlyMap<string, number> }) {
  const t = wordsOf(overviewWords);
  const row = (layer: Layer, kind: NodeKind, name: string) => (
    <label class="check layer">
      <input type="checkbox" checked={layers.value.includes(layer)} onChange={() => void toggleLayer(layer)} />{' '}
      <KindMark kind={kind} size={20} /> <span>{name}</span>
      {layers.value.includes(layer) && <span class="facet-count">{t.nOnScreen(onScreen.get(kind) ?? 0)}</span>}
    </label>
  );
  return (
    <section class="facet">
      <h3>{t.layers}</h3>
      {row('articles', 'Article', t.layerArticles)}
      {row('passages', 'Passage', t.layerPassages)}
      {layers.value.length > 0 && <p class="soft small">{t.layersNote}</p>}
    </section>
  );
}
