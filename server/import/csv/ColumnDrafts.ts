/** The columns of a CSV file while their roles are being inferred: roles are claimed by name, each at most once. Pure. */
import type { ColumnMapping, ColumnRole } from '../../../contract/index.js';
import { plainName } from '../model/roleNames.js';
import type { CsvColumn } from './CsvColumn.js';
import { neo4jHeader } from './neo4jHeader.js';

export type ColumnDraft = CsvColumn & {
  /** The name without accents, case, spaces. */
  plain: string;
  /** The role is settled, by the header or by the user. */
  fixed: boolean;
};

export class ColumnDrafts {
  readonly all: readonly ColumnDraft[];
  readonly remarks: string[] = [];
  readonly #rows: readonly string[][];

  constructor(headers: readonly string[], rows: readonly string[][]) {
    this.#rows = rows;
    this.all = headers.map((header, index) => this.#draft(header, index));
  }

  #draft(header: string, index: number): ColumnDraft {
    const known = neo4jHeader(header.replace(/ \(\d+\)$/, ''));
    const name = known ? known.field : header;
    if (known?.keptAsText) this.remarks.push(`column ${header}: ${known.keptAsText} values are kept as text`);
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
  }

  has(role: ColumnRole): boolean {
    return this.all.some((draft) => draft.role === role);
  }

  /** Columns whose role is still open. */
  free(): ColumnDraft[] {
    return this.all.filter((draft) => !draft.fixed && draft.role === 'property');
  }

  /** Gives the role to the free column with the first of the names; nothing happens when another column has it. */
  claim(role: ColumnRole, names: readonly string[], fits: (draft: ColumnDraft) => boolean = () => true): void {
    if (this.has(role)) return;
    for (const name of names) {
      const found = this.free().find((draft) => draft.plain === name && fits(draft));
      if (found) {
        found.role = role;
        return;
      }
    }
  }

  /** The column's values in the first rows that are not blank. */
  values(draft: ColumnDraft): string[] {
    return this.#rows.map((row) => (row[draft.index] ?? '').trim()).filter((value) => value !== '');
  }
  /** False for a column without values. */
  every(draft: ColumnDraft, test: (value: string) => boolean): boolean {
    const values = this.values(draft);
    return values.length > 0 && values.every(test);
  }
  some(draft: ColumnDraft, test: (value: string) => boolean): boolean {
    return this.values(draft).some(test);
  }

  /** Columns with neither a name nor values are left out. */
  ignoreUnnamedEmpty(): void {
    for (const draft of this.all)
      if (!draft.fixed && /^column \d+$/.test(draft.header) && this.values(draft).length === 0) draft.role = 'ignore';
  }

  /** Settles the roles the user gave, and takes each from any other column that had it. Gives the settled roles. */
  applyMapping(mapping: readonly ColumnMapping[]): Set<ColumnRole> {
    const settled = new Set<ColumnRole>();
    for (const { column, role, name, valueType } of mapping) {
      const draft = this.all.find((one) => one.header === column);
      if (!draft) continue;
      if (role !== draft.role) draft.idField = null;
      Object.assign(draft, { role, valueType, fixed: true, ...(name === undefined ? {} : { name }) });
      settled.add(role);
    }
    for (const draft of this.all) {
      const mapped = mapping.some(({ column }) => column === draft.header);
      if (!mapped && draft.role !== 'property' && draft.role !== 'ignore' && settled.has(draft.role))
        Object.assign(draft, { role: 'property', fixed: true });
    }
    return settled;
  }

  columns(): CsvColumn[] {
    return this.all.map(({ plain: _plain, fixed: _fixed, ...column }) => column);
  }
}
