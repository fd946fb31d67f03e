/** A promise, or the sign that it did not settle within a time. Pure but for its timer. */

export const NOTHING_CAME = Symbol('nothing came');

/** Milliseconds; none or fewer still let a promise win that is settled already. */
export async function orPause<T>(promise: Promise<T>, ms: number): Promise<T | typeof NOTHING_CAME> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<typeof NOTHING_CAME>((resolve) => {
    timer = setTimeout(() => resolve(NOTHING_CAME), Math.max(0, ms));
  });
  try {
    return await Promise.race([promise, pause]);
  } finally {
    clearTimeout(timer);
  }
}
