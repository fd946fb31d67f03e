/** What an incoming fact changes about the one that is there. Pure. */
import type { Value } from '../../store/GraphStore.js';
import { ownValue } from '../model/ownValue.js';
import type { StagedFact } from '../stage/StagedImport.js';
import { sameValue } from './sameValue.js';

/**
 * Properties that the file gives otherwise than the graph; null when there are none. What the file leaves out stays.
 */
export function diffFact(
  { properties }: StagedFact,
  stored: Record<string, Value> | undefined,
): Record<string, Value> | null {
  const changed = Object.entries(properties).filter(
    ([name, value]) => name !== 'factId' && !sameValue(ownValue(stored, name), value as Value),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as Record<string, Value>) : null;
}
