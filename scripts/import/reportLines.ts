/** What an import found or did, as lines for the terminal. Pure. */
import type { ImportCounts, ImportPreview, ImportRecord, ImportRemedy } from '../../contract/index.js';
import { problemText, type ImportInvalid } from '../../server/import/ProblemLog.js';

const number = (n: number): string => n.toLocaleString('en');
const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

function countLine(what: string, { added, merged, unchanged, conflicts }: ImportCounts): string {
  const differing = conflicts > 0 ? `, ${number(conflicts)} with conflicts` : '';
  return `  ${what.padEnd(9)} ${number(added)} added, ${number(merged)} merged, ${number(unchanged)} unchanged${differing}`;
}

/** Empty where there are none. */
const claimLines = (claims: ImportCounts): string[] =>
  claims.added + claims.merged + claims.unchanged > 0 ? [countLine('claims', claims)] : [];

/** "weight → property (float)" */
function columnText({ column, role, name, valueType }: ImportPreview['files'][number]['mapping'][number]): string {
  const renamed = role === 'property' && name !== undefined && name !== column ? ` ${name}` : '';
  return `${column} → ${role}${renamed}${valueType === 'string' ? '' : ` (${valueType})`}`;
}
const entitiesAndFacts = (entities: number, facts: number): string =>
  `${counted(entities, 'entity', 'entities')} and ${counted(facts, 'fact', 'facts')}`;

const PROBLEMS_SHOWN = 20;
const CONFLICTS_SHOWN = 10;
const MATCHES_SHOWN = 20;

const REMEDIES: Record<ImportRemedy, string> = {
  skipBadRows: '--skip-bad-rows leaves these rows out and imports the others',
  createMissingEnds: '--create-missing-ends makes entities of ends that no file describes',
  quotesAreLetters: '--quotes-are-letters takes quotes for letters of their values, which then enclose nothing',
  encoding: '--encoding NAME (windows-1251, shift_jis …) says how the letters of the files are written',
  dateFormat: '--date-format dmy (or mdy, ymd) says in which order dates have day, month and year',
};

export function previewLines(preview: Omit<ImportPreview, 'upload'>): string[] {
  const {
    files,
    entities,
    facts,
    claims,
    conflicts,
    problems,
    problemTotal,
    stopped,
    skipped,
    remedies,
    remarks,
    dataset,
  } = preview;
  const more = (total: number, shown: number): string[] =>
    total > shown ? [`  … and ${number(total - shown)} more`] : [];
  return [
    ...files.flatMap((file) => [
      `${file.name}: ${file.format.toUpperCase()}, ${file.encoding}, ${counted(file.rows, 'row', 'rows')} (${file.content})`,
      ...(file.mapping.length > 0 ? [`  ${file.mapping.map(columnText).join(', ')}`] : []),
    ]),
    `Into the data set ${dataset} would come:`,
    countLine('entities', entities),
    countLine('facts', facts),
    ...claimLines(claims),
    ...(conflicts.length > 0
      ? [
          'Conflicts (what is there stays):',
          ...conflicts
            .slice(0, CONFLICTS_SHOWN)
            .map((c) => `  ${c.entity}, ${c.property}: "${c.kept}" stays, "${c.offered}" was offered`),
          ...more(entities.conflicts, CONFLICTS_SHOWN),
        ]
      : []),
    ...matchLines(preview),
    ...remarkLines(remarks),
    ...(problemTotal > 0
      ? [
          stopped
            ? `${counted(problemTotal, 'problem', 'problems')}, so nothing can be imported:`
            : `${counted(skipped, 'row', 'rows')} would be left out:`,
          ...problems.slice(0, PROBLEMS_SHOWN).map((p) => `  ${problemText(p)}`),
          ...more(problemTotal, PROBLEMS_SHOWN),
        ]
      : ['No problems.']),
    ...remedies.map((remedy) => `  ${REMEDIES[remedy]}`),
  ];
}

/** Entities of the files that may be entities of other data sets. */
function matchLines({ matches, matchTotal, mergeTotal }: Omit<ImportPreview, 'upload'>): string[] {
  if (matchTotal === 0) return [];
  const rest = matchTotal - Math.min(matches.length, MATCHES_SHOWN);
  const sure = mergeTotal > 0 ? `${number(mergeTotal)} of them would be merged` : 'kept apart; --merge-by name merges';
  return [
    `${counted(matchTotal, 'entity', 'entities')} may be in other data sets already (${sure}):`,
    ...matches
      .slice(0, MATCHES_SHOWN)
      .map(
        ({ entity, existing, by, shared, merge }) =>
          `  ${entity.id}, "${entity.name}" ${merge ? 'into' : 'and'} ${existing.id}, "${existing.name}"` +
          (by === 'answer' ? '' : ` (${by} "${shared}")`),
      ),
    ...(rest > 0 ? [`  … and ${number(rest)} more`] : []),
  ];
}

/** What kept files from being imported. */
export function problemLines({ problems, total, remedies }: ImportInvalid): string[] {
  const rest = total - Math.min(problems.length, PROBLEMS_SHOWN);
  return [
    `Nothing was imported: ${counted(total, 'problem', 'problems')}.`,
    ...problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${problemText(problem)}`),
    ...(rest > 0 ? [`  … and ${number(rest)} more`] : []),
    ...remedies.map((remedy) => `  ${REMEDIES[remedy]}`),
  ];
}

export const deletedLine = ({ name, entities, facts }: { name: string; entities: number; facts: number }): string =>
  `The data set ${name} was deleted: ${entitiesAndFacts(entities, facts)}.`;

const remarkLines = (remarks: readonly string[]): string[] =>
  remarks.length > 0 ? ['Remarks:', ...remarks.map((remark) => `  ${remark}`)] : [];

/** From so many rows on their rate is the import's, not that of its beginning and end. */
const MEASURED_ROWS = 1_000;

export function recordLines(record: ImportRecord): string[] {
  const { id, dataset, entities, facts, claims, skipped, elapsedMs, state, remarks = [], problems = [] } = record;
  if (state === 'unchanged')
    return [
      `Everything is in the data set ${dataset} already: ${entitiesAndFacts(entities.unchanged, facts.unchanged)}.`,
      'Nothing was written.',
      ...remarkLines(remarks),
    ];
  const seconds = elapsedMs / 1000;
  const rows = [entities, facts, claims].reduce((sum, { added, merged }) => sum + added + merged, 0);
  const rate = rows >= MEASURED_ROWS && seconds > 0 ? ` (${number(Math.round(rows / seconds))} rows a second)` : '';
  return [
    `Imported into the data set ${dataset} in ${seconds.toFixed(1)} s${rate}.`,
    countLine('entities', entities),
    countLine('facts', facts),
    ...claimLines(claims),
    ...(skipped > 0
      ? [
          `${counted(skipped, 'row was', 'rows were')} left out:`,
          ...problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${problemText(problem)}`),
          ...(problems.length > PROBLEMS_SHOWN ? ['  … (--skipped FILE writes them all)'] : []),
        ]
      : []),
    ...remarkLines(remarks),
    `Take it back with: npm run import -- --undo ${id}`,
  ];
}

export function listLines(records: readonly ImportRecord[]): string[] {
  if (records.length === 0) return ['There are no imports.'];
  return records.map(
    ({ id, dataset, at, state, files, entities, facts }) =>
      `${id}  ${at.slice(0, 16).replace('T', ' ')}  ${dataset}  ${state}  ` +
      `+${counted(entities.added, 'entity', 'entities')}, +${counted(facts.added, 'fact', 'facts')}  (${files.join(', ')})`,
  );
}
