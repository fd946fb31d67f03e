/** One item of WITH or RETURN. */
import type { ReturnItem } from '../parse/syntax.js';
import { aggregateNamed } from './aggregates.js';
import { some } from './children.js';
import type { Inferred } from './inferred.js';

export interface Column {
  name: string;
  item: ReturnItem;
  inferred: Inferred;
}

export const isAggregate = ({ expression }: ReturnItem): boolean =>
  some([expression], (each) => each.is === 'call' && aggregateNamed(each.name) !== undefined);
