import type { ComparisonOperator } from './syntax.js';

export const COMPARISONS: readonly ComparisonOperator[] = ['=', '<>', '<', '<=', '>', '>='];
