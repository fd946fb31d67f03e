/** Keys, gestures, and how to read the picture. */
import { ALL_ACTIONS } from '../../actions/actions.js';
import { say } from '../../state/preferences.js';
import { commandWords } from '../../words/commands.js';
import { shellWords } from '../../words/shell.js';
import { Dialog } from '../parts/Dialog.js';
import { wordsOf } from '../wordsOf.js';
import { keysText } from '../top/menuEntries.js';
import { DrawingChoice } from './DrawingChoice.js';

export function HelpSheet({ onClose }: { onClose: () => void }) {
  const t = wordsOf(commandWords);
  const s = wordsOf(shellWords);
  return (
    <Dialog title={t.help} onClose={onClose} class="help">
      <section>
        <h3>{t.gestures}</h3>
        <dl class="keys">
          {t.gestureList.map(([gesture, effect]) => (
            <div key={gesture}>
              <dt>{gesture}</dt>
              <dd>{effect}</dd>
            </div>
          ))}
        </dl>
        <DrawingChoice />
      </section>
      <div class="help-columns">
        {(['page', 'graph', 'selection', 'view'] as const).map((group) => (
          <section key={group}>
            <h3>{s.groups[group]}</h3>
            <dl class="keys">
              {ALL_ACTIONS.filter((action) => action.group === group && action.keys.length > 0).map((action) => (
                <div key={action.id}>
                  <dt>
                    {action.keys.slice(0, 2).map((keys, i) => (
                      <span key={keys}>
                        {i > 0 && ` ${t.or} `}
                        <kbd>{keysText(keys)}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>
                    {say(action.label)}
                    {action.where === 'canvas' && <span class="soft"> {t.onCanvas}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{s.cypher}</h3>
          <dl class="keys">
            {t.editorKeys.map(([keys, effect]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keysText(keys)}</kbd>
                </dt>
                <dd>{effect}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
