import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ChangeLog } from './ChangeLog.js';

/** A disk without room. */
const FULL = '/dev/full';
const openFiles = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === FULL;
    } catch {
      return false;
    }
  }).length;

test.skipIf(!existsSync(FULL) || !existsSync('/proc/self/fd'))(
  'a log whose first write fails does not stay open',
  async () => {
    await expect(ChangeLog.create(FULL, 1)).rejects.toMatchObject({ code: 'ENOSPC' });
    const read = { changes: 2, acknowledged: 1, end: 100, torn: 0 };
    await expect(ChangeLog.goOn(FULL, read)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(openFiles()).toBe(0);
  },
);
