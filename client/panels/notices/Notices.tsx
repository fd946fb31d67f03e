/** What the page has to say, over the canvas where the least is: errors stay until dismissed, information goes by
 * itself, and what is no longer true is not said. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../graph/points.js';
import { visible } from '../../state/graph.js';
import { drawnBoxes } from '../../state/looking.js';
import { canvasView, minimapBox } from '../../state/page.js';
import { say } from '../../state/preferences.js';
import { selection } from '../../state/selection.js';
import { dismiss, notices } from '../../state/tasks.js';
import { shellWords } from '../../words/shell.js';
import { Button, IconButton } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { placeNotices, type NoticePlace } from './placeNotices.js';

/** Milliseconds after which the camera is where the gesture that has something to say brings it. */
const ARRIVED = 400;

export function Notices() {
  const t = wordsOf(shellWords);
  const root = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<NoticePlace>('bottom-left');
  const said = notices.value.map(({ id }) => id).join();
  useLayoutEffect(() => {
    const find = () => root.current !== null && said !== '' && setPlace(placeOf(root.current));
    find();
    const later = setTimeout(find, ARRIVED);
    return () => clearTimeout(later);
  }, [said]);
  return (
    <section ref={root} class="notices" data-place={place} aria-label={t.notices}>
      {notices.value.map((notice) => (
        <div key={notice.id} class="notice" data-tone={notice.tone} role={notice.tone === 'error' ? 'alert' : 'status'}>
          <Icon name={notice.tone === 'info' ? 'info' : 'warning'} />
          <div class="notice-words">
            <p>{say(typeof notice.message === 'function' ? notice.message() : notice.message)}</p>
            {notice.hint !== undefined && say(notice.hint) !== '' && <p class="soft small">{say(notice.hint)}</p>}
            {notice.remedy !== undefined && (
              <Button
                look="link"
                onClick={() => {
                  dismiss(notice.id);
                  notice.remedy!.run();
                }}
              >
                {say(notice.remedy.label)}
              </Button>
            )}
          </div>
          <IconButton icon="close" label={t.dismiss} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </section>
  );
}

function placeOf({ offsetWidth: width, offsetHeight: height }: HTMLElement): NoticePlace {
  const canvas = canvasView.peek();
  if (canvas === null) return 'bottom-left';
  const { entities, facts, pair = [] } = selection.peek();
  const { edges } = visible.peek();
  const chosen = new Set([
    ...entities,
    ...pair,
    ...facts.flatMap((key) => [edges.get(key)?.source, edges.get(key)?.target]),
  ]);
  const map = minimapBox.peek();
  const drawn = drawnBoxes.peek().map(({ key, box }) => ({ box, chosen: chosen.has(key) }));
  return placeNotices({ width, height }, canvas, drawn, map === null ? [] : [inCorner(map, canvas)]);
}

const inCorner = (
  { right, bottom, width, height }: NonNullable<typeof minimapBox.value>,
  canvas: { width: number; height: number },
): Box => ({
  x: canvas.width - right - width,
  y: canvas.height - bottom - height,
  width,
  height,
});
