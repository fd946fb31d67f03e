/**
 * Gives up a result that is fetched in portions, before its session is closed: the connection would otherwise go to
 * somebody else while records are still on their way (docs/decisions/0008).
 */
import type { Record as DriverRecord, Result, ResultSummary as DriverSummary } from 'neo4j-driver';
import { NOTHING_CAME, orPause } from './orPause.js';

/** How long a portion on its way may take to come: while rows flow, and before the first. */
const LAST_PORTION_MS = 2_000;
const FIRST_PORTION_MS = 200;

/**
 * Throws the rest away. Where that takes too long, because the statement still computes, the driver must at least not
 * ask for more once the session is closed. `records`: the result's iterator, when reading has begun; `flowing`: rows
 * have come. Never rejects with the statement's failure, which its reader gets.
 */
export async function abandonResult(
  result: Result,
  records: AsyncIterator<DriverRecord, DriverSummary> | null,
  flowing: boolean,
): Promise<void> {
  const discarded = throwAway(records ?? result[Symbol.asyncIterator](), records !== null);
  const outcome = await orPause(discarded, flowing ? LAST_PORTION_MS : FIRST_PORTION_MS);
  if (outcome === NOTHING_CAME) await askForNoMore(result);
}

/** An iterator that has not begun would first fetch all there is. */
async function throwAway(records: AsyncIterator<DriverRecord, DriverSummary>, begun: boolean): Promise<void> {
  try {
    if (!begun) await records.next();
    await records.return?.();
  } catch {
    // The statement's failure goes to whoever reads.
  }
}

/**
 * Closing a session resets its connection; the driver still answers "there is more", underway at that moment, by asking
 * for it or throwing it away, which the server takes for a fault of whoever has the connection next. Only the result's
 * own observer can be asked not to, and it is not public.
 */
async function askForNoMore(result: Result): Promise<void> {
  const observer = await (result as unknown as { _streamObserverPromise?: Promise<{ pause?(): void }> })
    ._streamObserverPromise;
  observer?.pause?.();
}
