/**
 * How much a request may ask for, stated once: the schemas refuse what is beyond, settings and page take the same
 * numbers. Limits of import files are in server/import/limits.ts.
 */

/** Of a free statement. */
export const FREE_STATEMENT = {
  /** Characters of its text. */
  statementLength: 100_000,
  /** Values and keys in its request, the parameters' above all: each costs time, whatever its size. */
  values: 150_000,
  keys: 20_000,
  /** Rows returned: by default (the operator may set another), and the most that a request or the operator may name. */
  rows: { default: 1_000, most: 10_000 },
  /** Milliseconds from when it came, likewise; the operator names no less than `least`. */
  timeoutMs: { least: 100, default: 10_000, most: 60_000 },
  /** Bytes of rows as JSON; what is beyond is cut, and the answer says so. */
  bytes: 16 * 1024 * 1024,
} as const;

/** Of files that hold articles: bytes of one and of all together, and how many. */
export const TEXT_FILES = { bytes: 1024 ** 2, totalBytes: 16 * 1024 ** 2, files: 100 } as const;

/** Of a graph that a request brings or asks for. */
export const GRAPH_SIZE = { entities: 20_000, facts: 60_000 } as const;
/** Up to which everything is opened as it is; of more, the page shows communities. */
export const OPENED_WHOLE = { entities: 12_000, facts: 60_000 } as const;

/** Of a picture's recipe. Its lists of entities and facts are as long as a graph may be. */
export const RECIPE_SIZE = {
  /** Bytes of a file that holds one, a figure's too. */
  fileBytes: 48 * 1024 ** 2,
  /** Expansions, each of which is a request. */
  expansions: 100,
  /** Relations between two entities from which they are drawn as one. */
  group: { least: 2, most: 1_000 },
  /** Style rules. */
  rules: 50,
  /** Entries of a rule's legend that are left out. */
  hiddenEntries: 100,
  /** Last of the layout's seeds, which begin at 0. */
  seed: 2 ** 31 - 1,
} as const;

/** Of what a figure is given to draw. */
export const FIGURE_SIZE = {
  /** Width and height of the sheet, CSS pixels. */
  side: { least: 100, most: 8_000 },
  /** Characters of a name, role, type or label. */
  textLength: 5_000,
  /** How far from 0 a position may be, in whatever unit. */
  coordinate: 1e9,
  /** Smallest side of a frame. */
  leastFrame: 1e-3,
} as const;
/** Of the passages that a figure quotes: how many, and characters of all together. */
export const QUOTED = { passages: 24, characters: 20_000 } as const;
