/** What the page says while files are dragged over it: a popover, so that it covers dialogs too. */
import { droppedWords } from '../../words/dropped.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';

export function DropNotice() {
  const t = wordsOf(droppedWords);
  return (
    <div
      class="drop-target"
      popover="manual"
      ref={(element) => {
        if (element?.isConnected && !element.matches(':popover-open')) element.showPopover();
      }}
      role="status"
    >
      <div>
        <Icon name="upload" size={32} />
        <p class="drop-title">{t.dropTitle}</p>
        <p class="soft">{t.dropHelp}</p>
      </div>
    </div>
  );
}
