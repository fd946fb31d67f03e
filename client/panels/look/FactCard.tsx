/** The card of a relation: its sentence, where it stands, and who says so. */
import type { GraphEdge } from '../../../contract/index.js';
import { edgeLook, isFact, standingWord } from '../../../kernel/appearance/index.js';
import { api } from '../../api/api.js';
import { visible } from '../../state/graph.js';
import { language, say } from '../../state/preferences.js';
import { factText } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { factWords } from '../../words/fact.js';
import { standing } from '../../words/sentence.js';
import { StatusMark } from '../parts/StatusMark.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';

export function FactCard({ edge }: { edge: GraphEdge }) {
  const { key, source, target, attributes } = edge;
  const fact = isFact(edge);
  const { data } = useRequest(fact ? `fact ${key}` : null, (signal) => api.fact({ factId: key }, { signal }));
  const { nodes } = visible.value;
  const [from, to] = [nodes.get(source), nodes.get(target)];
  if (from === undefined || to === undefined) return null;
  const look = edgeLook(attributes);
  const { claimCount, originCount } = attributes;
  const said =
    data === null ? '' : standing(data.claims, language.value, wordsOf(commonWords).articles, attributes.negated);
  return (
    <>
      <p class="look-name">{factText(attributes, from, to)}</p>
      {fact && (
        <p>
          <StatusMark look={look} width={28} /> {say(standingWord(attributes))}
          {said !== '' && <> · {said}</>}
        </p>
      )}
      {claimCount > 0 && <p class="soft">{wordsOf(factWords).origins(claimCount, originCount)}</p>}
    </>
  );
}
