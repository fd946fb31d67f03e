/**
 * One file of a preview: what it is, and what each of its columns holds, with its first values; a change previews
 * again.
 */
import { useState } from 'preact/hooks';
import type { ColumnMapping, ColumnRole, ImportedFile, ValueType } from '../../../contract/index.js';
import { mappingOf } from '../../actions/importDraft.js';
import { setColumnMapping } from '../../actions/importing.js';
import { language } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { columnWords } from '../../words/import/columns.js';
import { importProgressWords } from '../../words/import/progress.js';
import { bytes } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';
import { isMapped, merged, ROLE_GROUPS, VALUE_TYPES, withColumn, withRole } from './columnRoles.js';

/** Columns shown before "show the others". */
const FIRST = 30;

export function FileColumns({ file }: { file: ImportedFile }) {
  const t = wordsOf(columnWords);
  const [all, setAll] = useState(false);
  const changed = mappingOf(file.name);
  const columns = merged(file.mapping, changed);
  const mapped = file.format !== 'csv' || isMapped(columns);
  const shown = all ? columns : columns.slice(0, FIRST);
  const samples = file.sample.slice(0, 3);
  const change = (next: ColumnMapping) => void setColumnMapping(file.name, withColumn(file.mapping, changed, next));
  return (
    <section class="import-file" aria-label={file.name}>
      <h3>{file.name}</h3>
      <p class="soft small">
        {[
          t.formats[file.format],
          file.encoding,
          bytes(file.bytes, language.value),
          ...(mapped ? [wordsOf(importProgressWords).rows(file.rows), t.holds(t.contents[file.content])] : []),
        ].join(' · ')}
      </p>
      {!mapped && <p class="small">{t.unmapped}</p>}
      {columns.length === 0 ? (
        <p class="soft small">{t.noMapping}</p>
      ) : (
        <div class="table-frame">
          <table class="columns" aria-label={`${file.name}${wordsOf(commonWords).colon} ${t.values}`}>
            <thead>
              <tr>
                <th scope="col">{t.column}</th>
                <th scope="col">{t.role}</th>
                {samples.map((_, i) => (
                  <th key={i} scope="col">
                    {t.nthRow(i + 1)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((column, i) => (
                <tr key={`${i} ${column.column}`} data-ignored={column.role === 'ignore'}>
                  <th scope="row">{column.column}</th>
                  <td>
                    <ColumnHolds column={column} onChange={change} />
                  </td>
                  {samples.map((row, n) => (
                    <td key={n} class="sample">
                      {row[column.column] === undefined || row[column.column] === '' ? (
                        <span class="soft">{t.empty}</span>
                      ) : (
                        row[column.column]
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {columns.length > shown.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {t.moreColumns(columns.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function ColumnHolds({ column, onChange }: { column: ColumnMapping; onChange: (next: ColumnMapping) => void }) {
  const t = wordsOf(columnWords);
  return (
    <div class="column-holds">
      <select
        aria-label={t.roleOf(column.column)}
        value={column.role}
        onChange={(event) => onChange(withRole(column, event.currentTarget.value as ColumnRole))}
      >
        {Object.entries(ROLE_GROUPS).map(([group, roles]) => (
          <optgroup key={group} label={t.roleGroups[group as keyof typeof ROLE_GROUPS]}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {t.roles[role]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {column.role === 'property' && (
        <>
          <input
            type="text"
            aria-label={t.nameOf(column.column)}
            value={column.name ?? column.column}
            maxLength={100}
            spellcheck={false}
            onChange={(event) => onChange({ ...column, name: event.currentTarget.value.trim() || column.column })}
          />
          <select
            aria-label={t.typeOf(column.column)}
            value={column.valueType ?? 'string'}
            onChange={(event) => onChange({ ...column, valueType: event.currentTarget.value as ValueType })}
          >
            {VALUE_TYPES.map((type) => (
              <option key={type} value={type}>
                {t.valueTypes[type]}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
