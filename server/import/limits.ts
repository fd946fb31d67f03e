/** The bounds of an import, in one place; docs/import.md lists those its user meets. */

/** Characters of a fact's or claim's key that is kept as it is; a longer one becomes a hash. */
export const PLAIN_KEY_LENGTH = 200;
/** Characters of a label, relation type or property name. */
export const NAME_LENGTH = 100;
/** Characters of one value. */
export const VALUE_LENGTH = 100_000;
/** Characters of one CSV row; a longer one is almost always a quote that never closes. */
export const ROW_LENGTH = 4_000_000;
/** Characters of XML without a tag between them. */
export const XML_GAP = 8_000_000;
/** JSON and DOT are held in memory whole; the other formats are streamed. */
export const WHOLE_BYTES = 64 * 1024 ** 2;
/** What the packed files of an import may expand to, in bytes and, beyond the first 16 MB, by their own size. */
export const EXPANDED_BYTES = 2 * 1024 ** 3;
export const EXPANSION_FREE = 16 * 1024 ** 2;
export const EXPANSION_RATIO = 200;
/** Entries of an archive, and files of it that are read. */
export const ARCHIVE_ENTRIES = 10_000;
export const ARCHIVE_FILES = 100;
/**
 * Megabytes of the heap that reading the files of an import may take: JSON of 64 MB that is all small objects takes
 * most.
 */
export const READING_MB = 2_048;
/** Objects, lists and subgraphs within each other, in JSON, GML and DOT. */
export const JSON_DEPTH = 100;
/** Elements within each other, in XML. */
export const XML_DEPTH = 1_000;
/** Edges that a DOT file has made of groups of nodes, `{a b} -> {c d}`: a few thousand names would make millions. */
export const GROUPED_EDGES = 1_000_000;
/** Nodes that a file has by their number alone, `*Vertices 90000000`, beyond those that its bytes can join. */
export const BARE_NODES = 1_000_000;
/**
 * Characters that the rows of an import may take on disk until they land, and so many times the bytes of its files: what
 * a file says of all nodes at once is written with each.
 */
export const STAGED_FREE = 2 * 1024 ** 3;
export const STAGED_RATIO = 100;
/** Characters of rows that land in one transaction, about, however few rows they are. */
export const BATCH_LENGTH = 16 * 1024 ** 2;
/** Sheets of a workbook that are looked at. */
export const SHEETS = 1_000;
/** Texts that the cells of a workbook share count at least so many characters: many short ones take memory, too. */
export const SHARED_TEXT = 8;
/** Different labels, and different relation types, of one import. */
export const DISTINCT_NAMES = 1_000;
/** Columns of a CSV file. */
export const COLUMNS = 1_000;
/** Different attributes of a graph file's nodes, and of its edges: a preview lists them all. */
export const ATTRIBUTES = 10_000;
/** Digits of a whole number that is kept digit by digit, as an id. */
export const EXACT_DIGITS = 2_000;
/** Problems and conflicts listed one by one; all are counted. */
export const LISTED = 100;
/** Problems of rows that are left out, listed one by one. */
export const SKIPPED_LISTED = 10_000;
/** Proposed matches listed one by one; all are counted. */
export const MATCHES_LISTED = 200;
/** Rows written or removed in one transaction, or in all that are under way at a time. */
export const BATCH_ROWS = 10_000;
/** Rows of a file shown in a preview. */
export const SAMPLE_ROWS = 5;
/** Milliseconds one statement or transaction of an import may take. */
export const STATEMENT_TIMEOUT_MS = 600_000;
