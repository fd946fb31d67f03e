/** What a preview found beside problems: conflicts, remarks. The server's own words are English. */
import type { ImportPreview } from '../../../contract/index.js';
import { previewWords } from '../../words/import/preview.js';
import { wordsOf } from '../wordsOf.js';

export function Conflicts({ preview: { conflicts, entities } }: { preview: ImportPreview }) {
  const t = wordsOf(previewWords);
  if (conflicts.length === 0) return null;
  const c = t.conflictColumns;
  const total = Math.max(entities.conflicts, conflicts.length);
  return (
    <details class="disclosure" open={conflicts.length <= 5}>
      <summary>{t.conflicts(total)}</summary>
      <p class="soft small">{t.conflictsHelp}</p>
      <div class="table-frame" tabIndex={0} role="region" aria-label={t.conflicts(total)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{c.entity}</th>
              <th scope="col">{c.property}</th>
              <th scope="col">{c.kept}</th>
              <th scope="col">{c.offered}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((one, i) => (
              <tr key={i}>
                <td>{one.entity}</td>
                <td>{one.property}</td>
                <td>{one.kept}</td>
                <td>{one.offered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > conflicts.length && <p class="soft small">{t.listed(conflicts.length, total)}</p>}
    </details>
  );
}

export function Remarks({ remarks }: { remarks: readonly string[] }) {
  const t = wordsOf(previewWords);
  if (remarks.length === 0) return null;
  return (
    <details class="disclosure" open={remarks.length <= 4}>
      <summary>{t.remarks(remarks.length)}</summary>
      <ul class="remarks" lang="en">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  );
}
