/**
 * What the page is doing, and what it has to say: running requests that can be cancelled, notices, and the Cypher of
 * each gesture.
 */
import { computed, signal } from '@preact/signals';
import type { Bilingual, CypherEcho } from '../../contract/index.js';
import { ApiError, isCancelled } from '../api/ApiError.js';
import { checkHealth, connection } from './connection.js';
import { firstFailed } from './graph.js';
import { bilingualError } from '../words/errors.js';
import { messages } from '../words/messages.js';

export interface Task {
  readonly id: number;
  readonly label: Bilingual;
  /** Share that is done, 0 to 1; absent: unknown. */
  readonly share?: number;
  /** To cancel it is to stop it: what there is already stays. */
  readonly keeps?: boolean;
  readonly cancel: () => void;
}
/** How a task says how far it is. */
export type ReportProgress = (how: Pick<Task, 'share' | 'keeps'>) => void;
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  /** What it is about: a later notice takes the place of one about the same. Default: its message. */
  readonly about?: string;
  /** Words, or how to make them of the present state. */
  readonly message: Bilingual | (() => Bilingual);
  /** Whether it is true at present: it is shown while it is. Default: always. */
  readonly holds?: () => boolean;
  readonly hint?: Bilingual;
  /** Stays until it does not hold or is dismissed, whatever its tone. */
  readonly lasting?: boolean;
  /** A button in the notice. */
  readonly remedy?: { label: Bilingual; run: () => void };
}
export interface LogEntry {
  readonly id: number;
  readonly at: Date;
  readonly label: Bilingual;
  readonly cypher: CypherEcho;
}

let lastId = 0;
const nextId = () => (lastId += 1);

export const tasks = signal<readonly Task[]>([]);
const posted = signal<readonly Notice[]>([]);
/** What there is to say that is true now. */
export const notices = computed(() => posted.value.filter(({ holds }) => holds?.() ?? true));
/** Every gesture as Cypher, newest last. */
export const log = signal<readonly LogEntry[]>([]);

/** There is no graph, and none on its way. */
export const graphUnread = computed(() => firstFailed.value && tasks.value.length === 0);

/** Shows a notice; info goes by itself after six seconds, unless it is lasting. Returns its id. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const id = nextId();
  const others = notices.value.filter((other) => subject(other) !== subject(notice));
  posted.value = [...others, { ...notice, id }].slice(-MOST_NOTICES);
  if (notice.tone === 'info' && notice.lasting !== true) setTimeout(() => dismiss(id), 6000);
  return id;
}
const MOST_NOTICES = 4;
const subject = ({ about, message }: Omit<Notice, 'id'>): string =>
  about ?? (typeof message === 'function' ? message() : message).en;
/** Takes away what was said about something. */
const dismissAbout = (about: string): void => {
  posted.value = posted.value.filter((notice) => notice.about !== about);
};
export function dismiss(id: number): void {
  posted.value = posted.value.filter((notice) => notice.id !== id);
}

/** Adds to the log; the oldest entries go when it grows too long. */
export function logCypher(label: Bilingual, cypher: CypherEcho | undefined): void {
  if (cypher === undefined) return;
  const entries = [...log.value, { id: nextId(), at: new Date(), label, cypher }].slice(-MOST_LOGGED);
  const sizes = entries.map((entry) => sizeOf(entry.cypher));
  let [first, sum] = [entries.length - 1, sizes.at(-1)!];
  while (first > 0 && sum + sizes[first - 1]! <= LONGEST_LOG) sum += sizes[--first]!;
  log.value = entries.slice(first);
}
/**
 * Entries kept, and characters of them: the entities of a large picture are thousands of ids in each. The last one
 * stays.
 */
const MOST_LOGGED = 200;
const LONGEST_LOG = 400_000;
const sizeOf = ({ statement, parameters }: CypherEcho): number => statement.length + JSON.stringify(parameters).length;

/**
 * Runs a request as a task the reader sees and can cancel. A later task of the same `lane` cancels the earlier one.
 * Failures become notices; that the server is away is the connection's to say, not a notice's. Returns undefined then.
 */
export async function runTask<T>(
  label: Bilingual,
  work: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
  lane?: string,
): Promise<T | undefined> {
  const abort = new AbortController();
  const id = nextId();
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  if (lane !== undefined) {
    lanes.get(lane)?.abort.abort();
    lanes.set(lane, { abort, ended });
    dismissAbout(failureIn(lane));
  }
  tasks.value = [...tasks.value, { id, label, cancel: () => abort.abort() }];
  const report: ReportProgress = (how) => {
    tasks.value = tasks.value.map((task) => (task.id === id ? { ...task, ...how } : task));
  };
  try {
    const result = await work(abort.signal, report);
    return abort.signal.aborted ? undefined : result;
  } catch (error) {
    if (!abort.signal.aborted && !isCancelled(error)) notifyError(error, lane && failureIn(lane));
    return undefined;
  } finally {
    tasks.value = tasks.value.filter((task) => task.id !== id);
    if (lane !== undefined && lanes.get(lane)?.abort === abort) lanes.delete(lane);
    end();
  }
}
const lanes = new Map<string, { abort: AbortController; ended: Promise<void> }>();

/** Cancels what is under way in the lane. */
export const cancelLane = (lane: string): void => lanes.get(lane)?.abort.abort();

/** Resolves once no task of the lane is under way: what comes after cancels none. */
export async function laneFree(lane: string): Promise<void> {
  for (let last = lanes.get(lane); last !== undefined; last = lanes.get(lane)) await last.ended;
}

/** The notice of a failure stays until something else of its lane begins. */
const failureIn = (lane: string): string => `failure in ${lane}`;

/** `about`: what the notice is about, so that a later one takes its place. */
export function notifyError(error: unknown, about?: string): void {
  if (error instanceof ApiError) {
    if (error.away) return void notifyIfBack(error, about);
    notify({ tone: 'error', ...bilingualError(error), ...(about !== undefined && { about }) });
    return;
  }
  console.error(error);
  notify({ tone: 'error', message: messages.pageFailed });
}

/** While the server is away the banner speaks; when it answers again at once, the failure is a notice. */
async function notifyIfBack(error: ApiError, about?: string): Promise<void> {
  await checkHealth();
  if (connection.value !== 'ready') return;
  notify({ tone: 'error', ...bilingualError(error), ...(about !== undefined && { about }) });
}
