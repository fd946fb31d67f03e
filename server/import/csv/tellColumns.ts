/** Tells what each column of a CSV file holds, from its headers, its first rows, and what the user said. Pure. */
import { ClaimStatus, type ColumnMapping, type ColumnRole } from '../../../contract/index.js';
import { factDate } from '../model/factDate.js';
import type { Column, CsvContent } from './Column.js';
import { neo4jHeader } from './neo4jHeader.js';
import {
  ALIAS_NAMES,
  DIRECTIONS,
  END_PAIRS,
  FACT_NAMES,
  ID_NAMES,
  LABEL_NAMES,
  NAME_FR_NAMES,
  NAME_NAMES,
  plainName,
  TYPE_NAMES,
} from './usualNames.js';

export interface ToldColumns {
  columns: Column[];
  /** Null when neither ids nor two ends were found: a mapping is needed. */
  content: CsvContent | null;
  remarks: string[];
}

type Draft = Column & { plain: string; fixed: boolean };

/** `rows` are the first ones after the header. */
export function tellColumns(
  headers: readonly string[],
  rows: readonly string[][],
  given: readonly ColumnMapping[] = [],
): ToldColumns {
  const remarks: string[] = [];
  const drafts = headers.map((header, index): Draft => {
    const known = neo4jHeader(header.replace(/ \(\d+\)$/, ''));
    const name = known ? known.field : header;
    if (known?.keptAsText) remarks.push(`column ${header}: ${known.keptAsText} values are kept as text`);
    return {
      index,
      header,
      role: known?.role ?? 'property',
      name: name === '' ? header : name,
      valueType: known?.valueType ?? 'string',
      idSpace: known?.idSpace ?? null,
      idField: known?.role === 'id' && known.field !== '' && plainName(known.field) !== 'id' ? known.field : null,
      plain: plainName(name),
      fixed: Boolean(known?.role),
    };
  });
  for (const draft of drafts)
    if (
      !draft.fixed &&
      rows.every((row) => (row[draft.index] ?? '').trim() === '') &&
      /^column \d+$/.test(draft.header)
    )
      draft.role = 'ignore';
  const free = (): Draft[] => drafts.filter((d) => !d.fixed && d.role === 'property');
  const has = (role: ColumnRole): boolean => drafts.some((d) => d.role === role);
  const claim = (role: ColumnRole, names: readonly string[], fits: (draft: Draft) => boolean = () => true): void => {
    if (has(role)) return;
    for (const name of names) {
      const found = free().find((d) => d.plain === name && fits(d));
      if (found) return void (found.role = role);
    }
  };
  const values = (draft: Draft): string[] => rows.map((row) => (row[draft.index] ?? '').trim()).filter((v) => v !== '');
  const always = (draft: Draft, test: (value: string) => boolean): boolean =>
    values(draft).length > 0 && values(draft).every(test);

  const mapped = applyMapping(drafts, given);
  const neo4jEnds = has('source') && has('target');
  if (!mapped.has('source') && !mapped.has('target') && !has('source') && !has('id')) claimEnds(free());
  if (has('source') || has('target')) {
    claim('type', TYPE_NAMES, (d) => !always(d, (v) => DIRECTIONS.has(v.toLowerCase())));
    claim('type', ['label']);
    claim('fact', FACT_NAMES);
    claim('date', ['date', 'year', 'annee'], (d) => values(d).some((v) => factDate(v) !== null));
    claim('status', ['status', 'statut'], (d) => values(d).some((v) => ClaimStatus.safeParse(v.toLowerCase()).success));
    for (const draft of free()) {
      if (DIRECTIONS.has(values(draft)[0]?.toLowerCase() ?? '') && draft.plain === 'type') draft.role = 'ignore';
      else if (
        draft.plain === 'weight' &&
        draft.valueType === 'string' &&
        !draft.header.includes(':') &&
        always(draft, (v) => Number.isFinite(Number(v)))
      )
        draft.valueType = 'float';
    }
  } else {
    claim('id', ID_NAMES);
    claim('name', NAME_NAMES);
    // In tables where no column is called a name, `Label` is what is written beside the node.
    if (!has('name')) claim('name', ['label']);
    else claim('label', ['label']);
    claim('nameFr', NAME_FR_NAMES);
    claim('aliases', ALIAS_NAMES);
    claim('label', LABEL_NAMES);
  }
  for (const draft of drafts) if (draft.role === 'aliases') draft.valueType = 'list';
  const content =
    has('source') && has('target')
      ? neo4jEnds && !mapped.has('source')
        ? 'relationships'
        : 'edges'
      : has('id')
        ? 'nodes'
        : null;
  return { columns: drafts.map(({ plain: _plain, fixed: _fixed, ...column }) => column), content, remarks };
}

function claimEnds(free: Draft[]): void {
  for (const [source, target] of END_PAIRS) {
    const from = free.find((d) => d.plain === source);
    const to = free.find((d) => d.plain === target);
    if (!from || !to) continue;
    from.role = 'source';
    to.role = 'target';
    return;
  }
}

/** What the user said goes before what headers suggest; a role given to a column is taken from any other. */
function applyMapping(drafts: Draft[], given: readonly ColumnMapping[]): Set<ColumnRole> {
  const roles = new Set<ColumnRole>();
  for (const { column, role, name, valueType } of given) {
    const draft = drafts.find((d) => d.header === column);
    if (!draft) continue;
    if (role !== draft.role) draft.idField = null;
    Object.assign(draft, { role, valueType, fixed: true, ...(name === undefined ? {} : { name }) });
    roles.add(role);
  }
  for (const draft of drafts) {
    const mine = given.some((g) => g.column === draft.header);
    if (!mine && draft.role !== 'property' && draft.role !== 'ignore' && roles.has(draft.role))
      Object.assign(draft, { role: 'property', fixed: true });
  }
  return roles;
}
