/** What an import adds, updates, leaves and meets in conflict: entities, facts and, where there are any, claims on their properties. */
import type { ImportCounts } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { previewWords } from '../../words/import/preview.js';
import { number } from '../../words/numbers.js';
import { wordsOf } from '../wordsOf.js';

const COLUMNS = ['added', 'merged', 'unchanged', 'conflicts'] as const;

export function CountsTable({
  entities,
  facts,
  claims,
  label,
}: {
  entities: ImportCounts;
  facts: ImportCounts;
  claims: ImportCounts;
  label: string;
}) {
  const t = wordsOf(previewWords);
  const row = (name: string, counts: ImportCounts) => (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column} data-zero={counts[column] === 0}>
          {number(counts[column], language.value)}
        </td>
      ))}
    </tr>
  );
  return (
    <table class="counts" aria-label={label}>
      <thead>
        <tr>
          <td />
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t.columnsOfCounts[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(t.entities, entities)}
        {row(t.facts, facts)}
        {claims.added + claims.merged + claims.unchanged > 0 && row(t.claims, claims)}
      </tbody>
    </table>
  );
}
