/** The card of a node: name, kind, role, and how much is known of it. */
import type { EntityResponse, NodeAttributes } from '../../../contract/index.js';
import { isEntity, kindStyle } from '../../../kernel/appearance/index.js';
import { api } from '../../api/api.js';
import { fresh } from '../../state/looking.js';
import { say, theme } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { lookWords } from '../../words/look.js';
import { inPageLanguage } from '../parts/inPageLanguage.js';
import { KindMark } from '../parts/Icon.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';

export function EntityCard({ id, node }: { id: string; node: NodeAttributes }) {
  const asked = isEntity(node) ? `entity ${id}` : null;
  const { data } = useRequest(asked, (signal) => api.entity({ id }, { signal }));
  const role = inPageLanguage(node.role, node.roleFr);
  return (
    <>
      <p class="look-name">
        <KindMark kind={node.kind} size={20} /> <strong>{nameOf(node)}</strong>
      </p>
      <p class="soft">
        {node.community === undefined
          ? say(kindStyle(node.kind, theme.value).word)
          : wordsOf(lookWords).community(node.community.entities)}
        {role !== null && role !== '' && <> · {role}</>}
        {fresh.value.has(id) && <> · {wordsOf(lookWords).isNew}</>}
      </p>
      {asked !== null && <p>{countsText(node, data)}</p>}
    </>
  );
}

/** Facts at once; claims and articles when the server has answered, claims only when all their facts came. */
function countsText({ degree }: NodeAttributes, response: EntityResponse | null): string {
  const t = wordsOf(lookWords);
  if (response === null) return t.facts(degree);
  const claims = response.facts.reduce((sum, { claimCount }) => sum + claimCount, 0);
  return [
    t.facts(degree),
    ...(response.truncated || claims === 0 ? [] : [t.claims(claims)]),
    ...(response.mentions.length === 0 ? [] : [t.articles(response.mentions.length)]),
  ].join(' · ');
}
