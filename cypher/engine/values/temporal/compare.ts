/** Order and identity of temporal values of one kind. */
import { SECOND_NANOS } from './calendar.js';
import type { Temporal } from '../temporal.js';

const signOf = (difference: number): number => Math.sign(difference);
const textOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Below zero where `a` comes first; null where the kinds differ, which do not compare. Those with a zone go by their
 * instant, and two of the same instant by their offset and zone: they are equal only where those are the same.
 */
export function compareTemporal(a: Temporal, b: Temporal): number | null {
  switch (a.kind) {
    case 'DATE':
      return b.kind === a.kind ? signOf(a.days - b.days) : null;
    case 'LOCAL TIME':
      return b.kind === a.kind ? signOf(a.nanos - b.nanos) : null;
    case 'LOCAL DATETIME':
      return b.kind === a.kind ? signOf(a.days - b.days || a.nanos - b.nanos) : null;
    case 'ZONED TIME': {
      if (b.kind !== a.kind) return null;
      const instants = a.nanos - a.offset * SECOND_NANOS - (b.nanos - b.offset * SECOND_NANOS);
      return signOf(instants || a.offset - b.offset);
    }
    case 'ZONED DATETIME': {
      if (b.kind !== a.kind) return null;
      const [one, other] = [a.utc, b.utc];
      const instants = one.days - other.days || one.nanos - other.nanos;
      return signOf(instants || a.offset - b.offset || textOrder(a.zone ?? '', b.zone ?? ''));
    }
  }
}

/** The same for two values exactly where they are equal; begins with the kind. */
export function temporalKey(value: Temporal): string {
  switch (value.kind) {
    case 'DATE':
      return `DATE ${value.days}`;
    case 'LOCAL TIME':
      return `LOCAL TIME ${value.nanos}`;
    case 'ZONED TIME':
      return `ZONED TIME ${value.nanos} ${value.offset}`;
    case 'LOCAL DATETIME':
      return `LOCAL DATETIME ${value.days} ${value.nanos}`;
    case 'ZONED DATETIME':
      return `ZONED DATETIME ${value.days} ${value.nanos} ${value.offset} ${value.zone ?? ''}`;
  }
}
