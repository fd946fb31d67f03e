/** What role each column of a CSV file plays, from the user's mapping, its headers and its first rows. Pure. */
import {
  ClaimStatus,
  type ColumnMapping,
  type DateFormat,
  type DecimalMark,
  type ValueType,
} from '../../../contract/index.js';
import { factDate } from '../model/factDate.js';
import {
  ALIAS_NAMES,
  areEnds,
  DIRECTED,
  DIRECTIONS,
  END_PAIRS,
  FACT_NAMES,
  ID_NAMES,
  LABEL_NAMES,
  NAME_FR_NAMES,
  NAME_NAMES,
  TYPE_NAMES,
} from '../model/roleNames.js';
import { isDecimalComma } from '../model/decimalComma.js';
import { isoDate, looksLikeDate } from '../model/isoDate.js';
import { labelName, typeName } from '../model/schemaName.js';
import { standsForNone } from '../model/valueReader.js';
import { ColumnDrafts, type ColumnDraft } from './ColumnDrafts.js';
import type { CsvColumn, CsvContent } from './CsvColumn.js';

export interface InferredColumns {
  columns: CsvColumn[];
  /** Null when neither ids nor two ends were found: a mapping is needed. */
  content: CsvContent | null;
  /** Entente wrote the file. */
  own: boolean;
  /** A column of dates would be one of dates if their order were known. */
  datesInOrder: boolean;
  remarks: string[];
}

interface KnownOfColumns {
  decimal?: DecimalMark | undefined;
  dateFormat?: DateFormat | undefined;
  /** What the table itself says of its columns' cells. */
  types?: readonly (ValueType | undefined)[] | undefined;
}

/** `rows` are the first ones after the header. The mapping goes before what headers suggest. */
export function inferColumns(
  headers: readonly string[],
  rows: readonly string[][],
  mapping: readonly ColumnMapping[] = [],
  { decimal, dateFormat, types }: KnownOfColumns = {},
): InferredColumns {
  const drafts = new ColumnDrafts(headers, rows, decimal, types);
  drafts.ignoreUnnamedEmpty();
  const mapped = drafts.applyMapping(mapping);
  const neo4jEnds = drafts.has('source') && drafts.has('target');
  if (!mapped.has('source') && !mapped.has('target') && !drafts.has('source') && !drafts.has('id')) inferEnds(drafts);
  let datesInOrder = false;
  if (drafts.has('source') || drafts.has('target')) datesInOrder = inferEdgeRoles(drafts, dateFormat);
  else inferNodeRoles(drafts);
  for (const draft of drafts.all) if (draft.role === 'aliases') draft.valueType = 'list';
  const content = contentOf(drafts, neo4jEnds && !mapped.has('source'));
  return { columns: drafts.columns(), content, own: drafts.own, datesInOrder, remarks: drafts.remarks };
}

/** Ends by Neo4j's headers point at nodes of other files; any other pair of ends may bring its nodes itself. */
function contentOf(drafts: ColumnDrafts, neo4jEnds: boolean): CsvContent | null {
  if (drafts.has('source') && drafts.has('target')) return neo4jEnds ? 'relationships' : 'edges';
  return drafts.has('id') ? 'nodes' : null;
}

function inferEnds(drafts: ColumnDrafts): void {
  const free = drafts.free();
  for (const [source, target] of END_PAIRS) {
    const from = free.find((draft) => draft.plain === source);
    const to = free.find((draft) => draft.plain === target);
    if (!from || !to || (MAY_BE_TIMES.has(source) && areTimes(drafts, from) && areTimes(drafts, to))) continue;
    from.role = 'source';
    to.role = 'target';
    return;
  }
  if (!inferEndsOfWord(free)) inferEndsOfKinds(free);
}

/** Pairs that may as well say since when and until when. */
const MAY_BE_TIMES = new Set(['from', 'start', 'de']);
const areTimes = (drafts: ColumnDrafts, draft: ColumnDraft): boolean =>
  drafts.every(draft, (value) => /^(1\d|20)\d\d$/.test(value) || (value.length > 4 && factDate(value) !== null));

/** `srcAccount`, `dstAccount`; where several pairs are, nothing says which are the ends. */
function inferEndsOfWord(free: readonly ColumnDraft[]): boolean {
  const pairs = free.flatMap((from) =>
    free.filter((to) => areEnds(from.plain, to.plain)).map((to) => [from, to] as const),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return false;
  pair[0].role = 'source';
  pair[1].role = 'target';
  return true;
}

/** `Person.id|Place.id`, as LDBC writes it: the numbers of two kinds count apart. */
function inferEndsOfKinds(free: readonly ColumnDraft[]): void {
  const ends = free.flatMap((draft) => {
    const kind = /^(\w+)\.id(?: \(2\))?$/i.exec(draft.header)?.[1];
    return kind === undefined ? [] : [{ draft, kind }];
  });
  const [from, to] = ends;
  if (!from || !to || ends.length > 2) return;
  const apart = from.kind !== to.kind;
  Object.assign(from.draft, { role: 'source', idSpace: apart ? from.kind : null });
  Object.assign(to.draft, { role: 'target', idSpace: apart ? to.kind : null });
}

/** Whether dates were found whose order would have to be given. */
function inferEdgeRoles(drafts: ColumnDrafts, dateFormat: DateFormat | undefined): boolean {
  const isDirection = (value: string): boolean => DIRECTIONS.has(value.toLowerCase());
  const isStatus = (value: string): boolean => ClaimStatus.safeParse(value.toLowerCase()).success;
  const isType = (draft: ColumnDraft): boolean => drafts.canName(draft, typeName);
  drafts.claim('type', TYPE_NAMES, (draft) => !drafts.every(draft, isDirection) && isType(draft));
  drafts.claim('type', ['label'], isType);
  drafts.claim('fact', FACT_NAMES);
  let datesInOrder = false;
  drafts.claim('date', ['date', 'year', 'annee'], (draft) => {
    if (drafts.some(draft, (value) => factDate(isoDate(value, dateFormat)) !== null)) return true;
    if (dateFormat === undefined && drafts.every(draft, looksLikeDate)) {
      datesInOrder = true;
      drafts.remarks.push(`column ${draft.header}: ${IN_ORDER}`);
    }
    return false;
  });
  drafts.claim('status', ['status', 'statut'], (draft) => drafts.some(draft, isStatus));
  for (const draft of drafts.free()) {
    if (draft.plain === 'type' && isDirection(drafts.values(draft)[0] ?? '')) {
      draft.role = 'ignore';
      if (drafts.some(draft, (value) => !DIRECTED.has(value.toLowerCase())))
        drafts.remarks.push(`column ${draft.header}: undirected edges are kept in the direction they are written in`);
    } else if (
      draft.plain === 'weight' &&
      !draft.header.includes(':') &&
      areWeights(drafts.values(draft).filter((value) => !standsForNone(value)))
    )
      draft.valueType = 'float';
  }
  return datesInOrder;
}

const areWeights = (values: string[]): boolean =>
  values.length > 0 && (values.every((value) => Number.isFinite(Number(value))) || isDecimalComma(values));

const IN_ORDER =
  'dates such as 19/06/2024 are kept as text; say in which order day, month and year stand to have them as dates';

function inferNodeRoles(drafts: ColumnDrafts): void {
  const isLabel = (draft: ColumnDraft): boolean => drafts.canName(draft, labelName);
  drafts.claim('id', ID_NAMES);
  drafts.claim('name', NAME_NAMES);
  // In tables where no column is called a name, `Label` is what is written beside the node.
  if (!drafts.has('name')) drafts.claim('name', ['label']);
  else drafts.claim('label', ['label'], isLabel);
  drafts.claim('nameFr', NAME_FR_NAMES);
  drafts.claim('aliases', ALIAS_NAMES);
  drafts.claim('label', LABEL_NAMES, isLabel);
}
