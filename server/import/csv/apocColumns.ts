/** Headers of the table that apoc.export.csv writes, which no other has together. */
export const APOC_COLUMNS = ['_id', '_labels', '_start', '_end', '_type'];
