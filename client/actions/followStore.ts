/**
 * Whether what is drawn is still what the store holds. Asked when the reader comes back to the page, when another
 * window of this browser has changed it, when something drawn is not there, and beside what else is asked, at most
 * every ten seconds. The reader is notified of a change by others; it is drawn when the reader asks for it, or at once
 * where something drawn is part of another entity now. While work on a data set is under way, the server is asked until
 * that is done.
 */
import { effect, untracked } from '@preact/signals';
import type { GraphRevision } from '../../contract/index.js';
import { api } from '../api/api.js';
import { onOutcome } from '../api/outcomes.js';
import { health, loadSchema, schema, storeVersion } from '../state/connection.js';
import { behind, drawnRevision } from '../state/drawnRevision.js';
import { notify } from '../state/tasks.js';
import { messages } from '../words/messages.js';
import { onOthersChange } from '../state/otherWindows.js';
import { mergedSince } from './mergedSince.js';
import { refreshGraph } from './refresh.js';

/** Between two times of asking that nothing but other requests gives rise to. */
const PAUSE_MS = 10_000;
/** Coming back to a page fires two events. */
const SAME_MS = 500;
const UNDER_WAY_MS = 3_000;

let askedAt = 0;
let notifiedOf: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export function followStore(): void {
  effect(() => {
    const graph = health.value?.graph;
    if (graph != null) untracked(() => compare(graph));
  });
  askedAt = Date.now();
  const back = () => {
    if (document.visibilityState === 'visible') void ask(SAME_MS);
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  // What has gone since it was drawn is a sign of a change.
  onOutcome((outcome) => void ask(!outcome.ok && outcome.error.missing ? SAME_MS : PAUSE_MS));
  onOthersChange(() => void ask(0));
}

/** That the server is away is the connection's to find out. */
async function ask(pauseMs: number): Promise<void> {
  if (Date.now() - askedAt < pauseMs) return;
  askedAt = Date.now();
  await api.health({}).then(
    (answer) => {
      health.value = answer;
    },
    () => undefined,
  );
}

function compare({ revision, changing }: GraphRevision): void {
  clearTimeout(timer);
  if (changing) timer = setTimeout(() => void ask(0), UNDER_WAY_MS);
  else if (schema.value !== null && schema.value.underWay.length > 0) void renewCounts();
  if (drawnRevision.value === null) drawnRevision.value = revision;
  else if (!changing && behind(revision) && revision !== notifiedOf) {
    notifiedOf = revision;
    void notifyChange(revision);
  }
}

async function notifyChange(revision: string): Promise<void> {
  const became = await mergedSince().catch(() => []);
  const about = { tone: 'info', lasting: true, about: 'the store' } as const;
  if (became.length > 0) {
    const [{ mergedNotice }] = await Promise.all([import('../words/address.js'), refreshGraph({ forgetUndo: true })]);
    notify({ ...about, message: mergedNotice(became) });
  } else
    notify({
      ...about,
      holds: () => behind(revision),
      message: messages.dataChanged,
      remedy: { label: messages.reloadGraph, run: () => void refreshGraph({ forgetUndo: true }) },
    });
}

/** They were of a state in between. */
async function renewCounts(): Promise<void> {
  await loadSchema();
  storeVersion.value += 1;
}
