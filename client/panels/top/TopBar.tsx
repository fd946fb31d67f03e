/** The bar over everything: search, and the commands used most; the menu holds all of them. */
import { actions } from '../../actions/actions.js';
import { redoLabel } from '../../state/history.js';
import { undoLabel } from '../../actions/takeBack.js';
import { dialog, panels } from '../../state/page.js';
import { say } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { shellWords } from '../../words/shell.js';
import { Button, IconButton } from '../parts/Button.js';
import { SearchBox } from '../search/SearchBox.js';
import { wordsOf } from '../wordsOf.js';
import { DataMenu } from './DataMenu.js';
import { MainMenu } from './MainMenu.js';

export function TopBar() {
  const t = wordsOf(shellWords);
  const { colon } = wordsOf(commonWords);
  const undoes = undoLabel.value;
  const redoes = redoLabel.value;
  const { drawerOpen, drawerTab, inspectorOpen } = panels.value;
  const asking = drawerOpen && drawerTab === 'cypher';
  return (
    <header class="top-bar">
      <h1 class="spoken">{t.product}</h1>
      <SearchBox />
      <div class="tools" role="toolbar" aria-label={t.toolbar}>
        <span class="tool-group wide-only">
          <IconButton
            icon="undo"
            label={undoes === null ? say(actions.undo.label) : `${say(actions.undo.label)}${colon} ${say(undoes)}`}
            disabled={undoes === null}
            onClick={() => void actions.undo.run()}
          />
          <IconButton
            icon="redo"
            label={redoes === null ? say(actions.redo.label) : `${say(actions.redo.label)}${colon} ${say(redoes)}`}
            disabled={redoes === null}
            onClick={() => void actions.redo.run()}
          />
        </span>
        <IconButton
          icon="terminal"
          class="narrow-only"
          label={t.cypher}
          pressed={asking}
          controls="drawer"
          onClick={() => void actions.cypher.run()}
        />
        <Button
          look="quiet"
          icon="terminal"
          class="wide-only"
          pressed={asking}
          controls="drawer"
          onClick={() => void actions.cypher.run()}
        >
          {t.cypher}
        </Button>
        <Button
          look="quiet"
          icon="image"
          class="wide-only"
          disabled={!actions.figure.enabled()}
          onClick={() => {
            dialog.value = 'figure';
          }}
        >
          {t.exportFigure}
        </Button>
        <DataMenu />
        <Button
          look="quiet"
          class="language wide-only"
          label={`${t.switchLanguage}${colon} ${say(actions.language.label)}`}
          onClick={() => void actions.language.run()}
        >
          {t.switchLanguage}
        </Button>
        <MainMenu />
        <IconButton
          icon="panelRight"
          class="wide-only"
          label={t.inspector}
          pressed={inspectorOpen}
          controls="inspector"
          onClick={() => void actions.inspector.run()}
        />
      </div>
    </header>
  );
}
