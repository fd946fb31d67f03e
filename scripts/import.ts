/** `npm run import`: other people's files into the graph, previewed, landed whole, listed, taken back. */
import { writeFile } from 'node:fs/promises';
import { problemTable, type ImportProblem } from '../contract/index.js';
import { readConfig } from '../server/config.js';
import { EntenteError } from '../server/EntenteError.js';
import { ImportInvalid } from '../server/import/ProblemLog.js';
import { openImports } from './import/openImports.js';
import type { Imports, Work } from './import/Imports.js';
import { progressBar } from './import/progressBar.js';
import { HELP, readArguments, type Task } from './import/readArguments.js';
import { deletedLine, listLines, previewLines, problemLines, recordLines } from './import/reportLines.js';
import { runCommand } from './runCommand.js';

const CANCELLED = 130;

await runCommand(async () => {
  const task = readArguments(process.argv.slice(2));
  if (task.do === 'help') {
    process.stdout.write(HELP);
    if (!task.asked) process.exitCode = 1;
    return;
  }
  const cancelling = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelling.abort());
  const bar = progressBar();
  let takenBack = 0;
  const { imports, where, close } = await openImports(
    readConfig(),
    (line) => console.error(line),
    (rows) => bar.show({ phase: 'finishing', done: (takenBack += rows), total: null, unit: 'rows' }),
  );
  try {
    if ('files' in task)
      console.error(
        `${task.do === 'preview' ? 'Looking at' : 'Importing'} ${task.files.map((file) => file.name).join(', ')} ${task.do === 'preview' ? 'for' : 'into'} ${where}`,
      );
    const lines = await perform(task, imports, { signal: cancelling.signal, onProgress: bar.show });
    bar.end();
    console.log(lines.join('\n'));
  } catch (error) {
    bar.end();
    if (cancelling.signal.aborted && !(error instanceof EntenteError && error.code === 'store.away')) {
      console.error('Cancelled; nothing of the import stays.');
      process.exitCode = CANCELLED;
    } else if (error instanceof ImportInvalid) {
      console.error(problemLines(error).join('\n'));
      process.exitCode = 1;
    } else throw error;
  } finally {
    await close();
  }
});

async function perform(task: Exclude<Task, { do: 'help' }>, imports: Imports, work: Work): Promise<string[]> {
  switch (task.do) {
    case 'list':
      return listLines(await imports.list());
    case 'undo': {
      const { id, dataset } = await imports.undo(task.id, work);
      return [`The import ${id} into ${dataset} was taken back.`];
    }
    case 'delete':
      return [deletedLine(await imports.deleteDataset(task.dataset, work))];
    case 'preview': {
      const preview = await imports.preview(task.files, task.options, work);
      if (preview.stopped) process.exitCode = 1;
      await writeSkipped(task.skipped, preview.problems);
      return previewLines(preview);
    }
    case 'commit': {
      const record = await imports.commit(task.files, task.options, work);
      await writeSkipped(task.skipped, record.problems ?? []);
      return recordLines(record);
    }
  }
}

/** `file` undefined: that was not asked for. */
async function writeSkipped(file: string | undefined, problems: readonly ImportProblem[]): Promise<void> {
  if (file !== undefined) await writeFile(file, problemTable(problems));
}
