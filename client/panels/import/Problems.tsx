/** What is wrong with the files of an import, and the ways out that need no mending of files. */
import { problemTable, type ImportPreview, type ImportProblem, type ImportRemedy } from '../../../contract/index.js';
import { draft } from '../../actions/importDraft.js';
import { setReadingOptions } from '../../actions/importing.js';
import { language } from '../../state/preferences.js';
import { problemWords } from '../../words/import/problems.js';
import { number } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { saveFile } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';
import { DateOrder } from './DateOrder.js';
import { TextEncoding } from './TextEncoding.js';

/** Rows of the table; the file to save has all that the server lists. */
const SHOWN = 100;

export function Problems({
  preview: { problems, problemTotal, stopped, skipped, remedies },
}: {
  preview: ImportPreview;
}) {
  const t = wordsOf(problemWords);
  if (problemTotal === 0 && remedies.length === 0) return null;
  const others = remedies.includes('encoding') ? t.letters : t.more;
  const title = stopped ? t.problems(problemTotal) : skipped > 0 ? t.skipped(skipped) : others;
  return (
    <section class="problems" data-stops={stopped}>
      <h3>
        <Icon name="warning" /> {title}
      </h3>
      {stopped && <p class="small">{t.help}</p>}
      <Remedies remedies={remedies} />
      {problemTotal > 0 && <ProblemRows problems={problems} total={problemTotal} label={title} />}
    </section>
  );
}

/** What the reader can ask for, so that there is no problem. */
function Remedies({ remedies }: { remedies: readonly ImportRemedy[] }) {
  const t = wordsOf(problemWords);
  const { options } = draft.value;
  const choose = (part: Partial<typeof options>) => void setReadingOptions({ ...options, ...part });
  return (
    <>
      {remedies.includes('encoding') && <TextEncoding help={t.encodingHelp} />}
      {remedies.includes('dateFormat') && <DateOrder help={t.dateHelp} />}
      <p class="remedies">
        {remedies.includes('quotesAreLetters') && (
          <Button onClick={() => choose({ quotesAreLetters: true })}>{t.quotesAreLetters}</Button>
        )}
        {remedies.includes('createMissingEnds') && (
          <Button onClick={() => choose({ createMissingEnds: true })}>{t.createMissingEnds}</Button>
        )}
        {remedies.includes('skipBadRows') && (
          <Button onClick={() => choose({ skipBadRows: true })}>{t.skipBadRows}</Button>
        )}
        {options.skipBadRows && (
          <Button look="link" onClick={() => choose({ skipBadRows: false })}>
            {t.skipNone}
          </Button>
        )}
      </p>
    </>
  );
}

export function ProblemRows({
  problems,
  total,
  label,
}: {
  problems: readonly ImportProblem[];
  total: number;
  label: string;
}) {
  const t = wordsOf(problemWords);
  const shown = problems.slice(0, SHOWN);
  return (
    <>
      <div class="table-frame" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.columns.file}</th>
              <th scope="col" class="figure-column">
                {t.columns.line}
              </th>
              <th scope="col">{t.columns.column}</th>
              <th scope="col">{t.columns.message}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem, i) => (
              <tr key={i}>
                <td>{problem.file}</td>
                <td class="figure-column">{problem.line === null ? t.none : number(problem.line, language.value)}</td>
                <td>{problem.column ?? t.none}</td>
                <td lang="en">{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft small">
        {total > shown.length && `${t.listed(shown.length, total)} `}
        <Button
          look="link"
          icon="download"
          onClick={() => saveFile('entente-problems.csv', `\uFEFF${problemTable(problems)}`, 'text/csv;charset=utf-8')}
        >
          {t.save(problems.length)}
        </Button>
      </p>
    </>
  );
}
