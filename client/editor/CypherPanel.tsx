/**
 * The Cypher drawer: statement and parameters on one side, results on the other; examples and history in menus. Loaded
 * when first opened.
 */
import { useEffect, useState } from 'preact/hooks';
import { panels } from '../state/page.js';
import { language } from '../state/preferences.js';
import { cypherWords } from '../words/cypher.js';
import { exampleWords } from '../words/examples.js';
import { Button } from '../panels/parts/Button.js';
import { Menu } from '../panels/parts/Menu.js';
import type { MenuGroup } from '../panels/parts/MenuList.js';
import { wordsOf } from '../panels/wordsOf.js';
import { ResultView } from './ResultView.js';
import { StatementEditor } from './StatementEditor.js';
import { EXAMPLES } from './examples.js';
import { draft, draftVersion, history, openInEditor } from './query.js';
import { cancel, readParameters, run, running } from './run.js';
import './styles/index.css';

export function CypherPanel() {
  const t = wordsOf(cypherWords);
  const parameters = draft.value.parameters;
  const given = readParameters(parameters);
  const used = given.ok ? Object.keys(given.value).length : 1;
  // Until the reader says otherwise they are shown where there are any; wrong ones are shown always.
  const [wanted, setWanted] = useState<boolean | null>(null);
  useEffect(() => setWanted(null), [draftVersion.value]);
  const showParameters = !given.ok || (wanted ?? used > 0);
  return (
    <div class="cypher" data-tall={panels.value.drawerHeight > 420}>
      <section class="cypher-write">
        <div class="cypher-bar">
          {running.value === null ? (
            <Button
              look="primary"
              icon="play"
              title={t.runKeys}
              disabled={draft.value.statement.trim() === ''}
              onClick={() => void run()}
            >
              {t.run}
            </Button>
          ) : (
            <Button icon="stop" onClick={cancel}>
              {t.cancel}
            </Button>
          )}
          <Menu label={t.examples} icon="bulb" groups={exampleGroups} />
          <Menu label={t.history} icon="history" showLabel={false} groups={historyGroups} />
          <Button look="quiet" pressed={showParameters} onClick={() => setWanted(!showParameters)}>
            {used > 0 ? `${t.parameters} (${used})` : t.parameters}
          </Button>
        </div>
        <StatementEditor />
        {showParameters && (
          <label class="parameters">
            <span class="soft small">{t.parametersLabel}</span>
            <textarea
              class="code"
              spellcheck={false}
              rows={Math.min(6, Math.max(2, parameters.split('\n').length))}
              value={parameters}
              aria-invalid={!given.ok}
              onInput={(event) => {
                draft.value = { ...draft.value, parameters: event.currentTarget.value };
                setWanted(true);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.preventDefault();
                  void run();
                }
              }}
            />
            {!given.ok && (
              <span class="small danger" role="alert">
                {t.parametersWrong} {given.reason}
              </span>
            )}
          </label>
        )}
      </section>
      <ResultView />
    </div>
  );
}

function exampleGroups(): MenuGroup[] {
  const { titles } = wordsOf(exampleWords);
  return [
    {
      entries: EXAMPLES.map(({ id, statement, parameters }) => ({
        id,
        label: titles[id],
        run: () =>
          openInEditor({ statement: statement[language.value], parameters: parameters as Record<string, string> }),
      })),
    },
  ];
}

function historyGroups(): MenuGroup[] {
  const t = cypherWords[language.value];
  const entries = history.value.map((run, i) => ({
    id: String(i),
    label: run.statement.replace(/\s+/g, ' ').slice(0, 90),
    run: () => {
      const given = readParameters(run.parameters);
      openInEditor({ statement: run.statement, parameters: (given.ok ? given.value : {}) as Record<string, string> });
    },
  }));
  if (entries.length === 0)
    return [{ entries: [{ id: 'none', label: t.noHistory, disabled: true, run: () => undefined }] }];
  return [
    { entries },
    {
      entries: [
        {
          id: 'forget',
          label: t.forget,
          icon: 'trash',
          run: () => {
            history.value = [];
          },
        },
      ],
    },
  ];
}
