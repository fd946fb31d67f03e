/** The log: every gesture as the Cypher that gives the same, newest first, to copy or to open in the editor. */
import { statementWithParameters } from '../../editor/query.js';
import { language, say } from '../../state/preferences.js';
import { log } from '../../state/tasks.js';
import { clockText } from '../../words/dates.js';
import { logWords } from '../../words/log.js';
import { CopyButton } from '../parts/CopyButton.js';
import { CypherButtons } from '../parts/CypherButtons.js';
import { wordsOf } from '../wordsOf.js';

export function LogPanel() {
  const t = wordsOf(logWords);
  const entries = [...log.value].reverse();
  if (entries.length === 0) return <p class="drawer-note soft">{t.empty}</p>;
  return (
    <div class="log">
      <div class="log-head">
        <p class="soft small">{t.explained}</p>
        <CopyButton
          text={() =>
            [...log.value]
              .map((entry) => `// ${say(entry.label)}\n${statementWithParameters(entry.cypher)};`)
              .join('\n\n')
          }
        >
          {t.copyAll}
        </CopyButton>
      </div>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} class="log-entry">
            <div class="log-entry-head">
              <time class="soft small">{clockText(entry.at, language.value)}</time> <strong>{say(entry.label)}</strong>
              <span class="log-entry-actions">
                <CypherButtons cypher={entry.cypher} />
              </span>
            </div>
            <pre class="code" tabIndex={0}>
              {entry.cypher.statement}
            </pre>
            {Object.keys(entry.cypher.parameters).length > 0 && (
              <pre class="code soft">{JSON.stringify(entry.cypher.parameters)}</pre>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
