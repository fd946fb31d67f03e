/** What can be done with the Cypher that a gesture stands for: copy it, or open it in the editor. */
import type { CypherEcho } from '../../../contract/index.js';
import { openInEditor, statementWithParameters } from '../../editor/query.js';
import { entityWords } from '../../words/entity.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import { CopyButton } from './CopyButton.js';

export function CypherButtons({ cypher }: { cypher: CypherEcho }) {
  const t = wordsOf(entityWords);
  return (
    <>
      <CopyButton text={() => statementWithParameters(cypher)}>{t.copyCypher}</CopyButton>
      <Button look="quiet" icon="terminal" onClick={() => openInEditor(cypher)}>
        {t.openInEditor}
      </Button>
    </>
  );
}
