/** The record of an import as the contract has it, from its node. Pure. */
import type { ImportRecord } from '../../contract/index.js';
import type { Value } from '../store/GraphStore.js';

/** Null for work in progress. */
export function recordOf(p: Record<string, Value>): ImportRecord | null {
  const state = p['state'];
  if (state !== 'landed' && state !== 'undone') return null;
  const counts = (of: 'entities' | 'facts'): ImportRecord['entities'] => ({
    added: Number(p[`${of}Added`] ?? 0),
    merged: Number(p[`${of}Merged`] ?? 0),
    unchanged: Number(p[`${of}Unchanged`] ?? 0),
    conflicts: Number(p[`${of}Conflicts`] ?? 0),
  });
  return {
    id: String(p['id']),
    dataset: String(p['dataset']),
    at: String(p['at']),
    files: Array.isArray(p['files']) ? p['files'].map(String) : [],
    entities: counts('entities'),
    facts: counts('facts'),
    elapsedMs: Number(p['elapsedMs'] ?? 0),
    state,
  };
}
