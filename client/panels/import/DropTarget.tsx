/** Takes files dropped anywhere on the page: the page says so while they are dragged, then comes the import dialog. */
import { useEffect, useState } from 'preact/hooks';
import { asApiError } from '../../api/ApiError.js';
import { offeredFiles } from '../../state/imports.js';
import { dialog } from '../../state/page.js';
import { notify, notifyError } from '../../state/tasks.js';
import { dataWords } from '../../words/data.js';
import { list } from '../../words/numbers.js';
import { wordsOf } from '../wordsOf.js';
import { Icon } from '../parts/Icon.js';
import type { DroppedFiles } from './droppedFiles.js';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropTarget() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Every element under the pointer sends an enter and a leave: they count as gone when all that were entered are
    // left.
    let depth = 0;
    const end = () => {
      depth = 0;
      setOver(false);
    };
    const listeners: [keyof WindowEventMap, (event: DragEvent) => void][] = [
      [
        'dragenter',
        (event) => {
          if (holdsFiles(event)) {
            depth += 1;
            setOver(true);
            event.preventDefault();
          }
        },
      ],
      [
        'dragover',
        (event) => {
          if (holdsFiles(event)) {
            event.dataTransfer!.dropEffect = 'copy';
            event.preventDefault();
          }
        },
      ],
      [
        'dragleave',
        (event) => {
          if (holdsFiles(event) && (depth -= 1) <= 0) end();
        },
      ],
      [
        'drop',
        (event) => {
          if (holdsFiles(event)) {
            event.preventDefault();
            end();
            take(event.dataTransfer!);
          }
        },
      ],
    ];
    for (const [name, listener] of listeners) window.addEventListener(name, listener as (event: Event) => void);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as (event: Event) => void);
    };
  }, []);
  if (!over) return null;
  const t = wordsOf(dataWords);
  // A popover, so that it covers dialogs too.
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

function take(transfer: DataTransfer): void {
  // Entries have to be asked for before anything is waited for.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  void import('./droppedFiles.js').then(
    async ({ droppedFiles }) => offer(await droppedFiles(dropped)),
    (error: unknown) => notifyError(asApiError(error)),
  );
}

/** How many names of unreadable files a notice lists; there may be thousands. */
const NAMED = 5;

function offer({ files, unread }: DroppedFiles): void {
  const { en, fr } = dataWords;
  if (unread.length > 0) {
    const [names, others] = [unread.slice(0, NAMED), Math.max(0, unread.length - NAMED)];
    const message = { en: en.unread(list(names, 'en'), others), fr: fr.unread(list(names, 'fr'), others) };
    notify({ tone: 'warning', message, hint: { en: en.unreadHelp, fr: fr.unreadHelp } });
  } else if (files.length === 0) notify({ tone: 'warning', message: { en: en.emptyFolder, fr: fr.emptyFolder } });
  if (files.length === 0) return;
  offeredFiles.value = [...offeredFiles.value, ...files];
  // These dialogs take files of their own; elsewhere it is looked what they are.
  if (dialog.value !== 'texts' && dialog.value !== 'recipe') dialog.value = 'import';
}
