/**
 * The columns of a CSV file while their roles are being inferred: roles are claimed by name, each at most once. Pure.
 */
import type { ColumnMapping, ColumnRole, DecimalMark, ValueType } from '../../../contract/index.js';
import { isDecimalComma } from '../model/decimalComma.js';
import { DERIVED_REMARK, ownRoles } from '../model/ownExport.js';
import { standsForNone } from '../model/valueReader.js';
import type { SchemaName } from '../model/schemaName.js';
import { plainName } from '../model/roleNames.js';
import type { CsvColumn } from './CsvColumn.js';
import { neo4jHeader, type Neo4jHeader } from './neo4jHeader.js';
import { withoutMark } from './formulaMark.js';

export type ColumnDraft = Omit<CsvColumn, 'decimal'> & {
  /** The name without accents, case, spaces. */
  plain: string;
  /** The role is settled, by the header or by the user. */
  fixed: boolean;
};

/** A header that stands twice has a number behind it. */
const headerOf = (header: string): Neo4jHeader | null => neo4jHeader(header.replace(/ \(\d+\)$/, ''));

export class ColumnDrafts {
  readonly all: readonly ColumnDraft[];
  readonly remarks: string[] = [];
  /** Entente wrote the file: its columns have the roles that it gives them. */
  readonly own: boolean;
  readonly #rows: readonly string[][];
  readonly #decimal: DecimalMark | undefined;
  readonly #types: readonly (ValueType | undefined)[];

  /** `decimal`: what the user says; absent: found from the rows. `types`: what the table itself says of its columns. */
  constructor(
    headers: readonly string[],
    rows: readonly string[][],
    decimal?: DecimalMark,
    types: readonly (ValueType | undefined)[] = [],
  ) {
    this.#rows = rows;
    this.#types = types;
    this.#decimal = decimal;
    this.all = headers.map((header, index) => this.#draft(header, index));
    const names = this.all.map(({ name, header }) => (header === ':LABEL' ? header : name));
    const roles = ownRoles('entity', names) ?? ownRoles('fact', names);
    this.own = roles !== null;
    if (roles) this.#applyOwn(roles);
  }

  #applyOwn(roles: (name: string) => ColumnRole): void {
    this.remarks.push(DERIVED_REMARK);
    for (const draft of this.all) {
      if (draft.fixed) continue;
      // A name that begins like a formula, or with a blank, bears the mark of one; blanks at its end are its own.
      draft.name = withoutMark(headerOf(draft.header)?.exactField || draft.header);
      // Only texts are what these columns hold; a property of another type only has the same name.
      const role = roles(draft.name);
      const isOwn = role === 'ignore' || draft.valueType === 'string' || role === 'aliases' || role === 'claims';
      draft.role = isOwn ? role : 'property';
      draft.fixed = draft.role !== 'source' && draft.role !== 'target';
    }
  }

  #draft(header: string, index: number): ColumnDraft {
    const known = headerOf(header);
    const name = known ? known.field : header;
    return {
      index,
      header,
      role: known?.role ?? 'property',
      name: name === '' ? header : name,
      valueType: known?.valueType ?? this.#types[index] ?? 'string',
      typed: known !== null,
      zone: known?.zone ?? null,
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

  /**
   * Whether a column may be taken for one of labels or types: its values can be such, and are not nearly all different.
   * One that is guessed to be and is not would make the file fail.
   */
  canName(draft: ColumnDraft, nameOf: (text: string) => SchemaName): boolean {
    const values = this.values(draft);
    const few = values.length < 50 || new Set(values).size <= values.length / 2;
    return few && values.every((value) => !('reason' in nameOf(value)));
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
      Object.assign(draft, { role, fixed: true, ...(name === undefined ? {} : { name }) });
      if (valueType !== undefined) Object.assign(draft, { valueType, typed: true });
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
    return this.all.map(({ plain: _plain, fixed: _fixed, ...column }) => ({
      ...column,
      decimal: this.#decimalOf(column),
    }));
  }

  /** A column of numbers that all are written with a comma, unless each may as well be a whole number of thousands. */
  #decimalOf(column: Pick<ColumnDraft, 'header' | 'index' | 'role' | 'valueType'>): DecimalMark {
    if (this.#types[column.index] !== undefined) return '.';
    if (this.#decimal !== undefined) return this.#decimal;
    if (column.role !== 'property' || column.valueType !== 'float') return '.';
    const values = this.#rows
      .map((row) => (row[column.index] ?? '').trim())
      .filter((value) => value !== '' && !standsForNone(value));
    if (!isDecimalComma(values)) return '.';
    this.remarks.push(`column ${column.header}: the comma is read as the decimal mark`);
    return ',';
  }
}
