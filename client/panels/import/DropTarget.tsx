/** Takes files dropped anywhere on the page: the page says so while they are dragged, then comes the import dialog. */
import { useEffect, useState } from 'preact/hooks';
import { asApiError } from '../../api/ApiError.js';
import { notifyError } from '../../state/tasks.js';
import { lazily } from '../parts/lazily.js';

const DropNotice = lazily(() => import('./DropNotice.js').then((m) => m.DropNotice), true);

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
  return over ? <DropNotice /> : null;
}

function take(transfer: DataTransfer): void {
  // Entries have to be asked for before anything is waited for.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  void import('./takeDropped.js').then(
    ({ takeDropped }) => takeDropped(dropped),
    (error: unknown) => notifyError(asApiError(error)),
  );
}
