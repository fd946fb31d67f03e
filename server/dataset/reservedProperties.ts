/** Names of properties that claims and facts have themselves; a claim's own properties may not take them. */

const RESERVED: ReadonlySet<string> = new Set([
  'id',
  'factId',
  'type',
  'status',
  'factStatus',
  'contested',
  'date',
  'precision',
  'cameo',
  'claimCount',
  'originCount',
  'articles',
  'claimants',
  'claimant',
  'reporter',
  'subject',
  'object',
  'source',
  'target',
  'key',
  'label',
  'labels',
  'dataset',
  'datasets',
  'layer',
  'interpretive',
  'ownTerms',
  'line',
  'sentence',
  'sentenceSpans',
  'passive',
  'passiveSpans',
]);

/** `goodsFr` holds the French of `goods`. */
export const isReservedProperty = (name: string): boolean => RESERVED.has(name) || /Fr(?:Spans)?$/.test(name);
