/** Second step of an import: what would come of it, what stands in the way, and how the files are read. */
import { backToFiles, draft } from '../../actions/importDraft.js';
import { commitImport } from '../../actions/importing.js';
import type { ImportPreview } from '../../../contract/index.js';
import { importWork } from '../../state/imports.js';
import { language } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { previewWords } from '../../words/import/preview.js';
import { list } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';
import { CountsTable } from './CountsTable.js';
import { FileColumns } from './FileColumns.js';
import { Conflicts, Remarks } from './Findings.js';
import { Problems } from './Problems.js';
import { mergesOf } from './matchAnswers.js';
import { Matches } from './Matches.js';
import { ReadingOptions } from './ReadingOptions.js';

export function CheckStep({ preview }: { preview: ImportPreview }) {
  const t = wordsOf(previewWords);
  const c = wordsOf(commonWords);
  const again = importWork.value?.mode === 'preview';
  const { entities, facts, claims } = preview;
  const { answers } = draft.value;
  const merges = mergesOf(preview, answers);
  const changes = [entities, facts, claims].reduce((sum, { added, merged }) => sum + added + merged, 0);
  const touched = (
    [
      [c.entities, entities],
      [c.facts, facts],
      [c.claims, claims],
    ] as const
  ).flatMap(([inWords, counts]) => {
    const n = counts.added + counts.merged;
    return n === 0 ? [] : [inWords(n)];
  });
  return (
    <>
      <div class="check-step" aria-busy={again}>
        <Problems preview={preview} />
        {!preview.stopped && (
          <section>
            <h3>{t.what}</h3>
            <CountsTable entities={entities} facts={facts} claims={claims} label={t.what} />
            <p class="soft small">{changes === 0 ? t.nothingNew : t.countsHelp}</p>
          </section>
        )}
        <Matches preview={preview} />
        <Conflicts preview={preview} />
        <Remarks remarks={preview.remarks} />
        {preview.files.map((file) => (
          <FileColumns key={file.name} file={file} />
        ))}
        <ReadingOptions />
      </div>
      <div class="import-foot">
        <Button onClick={backToFiles}>{t.back}</Button>
        <span class="soft small" role="status">
          {again ? t.checkingAgain : ''}
        </span>
        <Button
          look="primary"
          disabled={again || preview.stopped || changes + merges + answers.length === 0}
          onClick={() => void commitImport()}
        >
          {preview.stopped ? t.land : t.landing(list(touched, language.value), merges)}
        </Button>
      </div>
    </>
  );
}
