/** Paths between two entities: found by the server, added to the graph and brought to the fore. */
import { api } from '../api/api.js';
import { hidden } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { paths } from '../state/selection.js';
import { logCypher, notify } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { messages } from '../words/messages.js';
import { addGraph, runGraphTask } from './changeGraph.js';
import { keysOf } from './grow.js';

/** All shortest paths of at most `maxLength` facts. What was hidden on their way is shown again, and said to be. */
export async function showPaths(from: string, to: string, maxLength = 5): Promise<void> {
  if (from === to) return void notify({ tone: 'info', about: 'paths', message: messages.pathsToItself });
  const label = gestureLabels.paths;
  const unseen = hidden.value;
  const found = await runGraphTask(label, async (signal) => {
    const answer = await api.paths({ from, to, maxLength }, { signal });
    logCypher(label, answer.graph.cypher);
    const addition = { graph: answer.graph, reveal: keysOf(answer.graph), also: { paths: answer } };
    if (answer.length !== null) await addGraph(label, addition, signal);
    return answer;
  });
  if (found === undefined) return;
  if (found.length === null) {
    notify({ tone: 'info', about: 'paths', message: messages.noPath(found.from, found.to, found.maxLength) });
    return;
  }
  const again = found.graph.nodes.filter(({ key }) => unseen.has(key));
  if (again.length > 0)
    notify({
      tone: 'info',
      about: 'paths',
      message: messages.shownForPaths(again.map(({ attributes }) => attributes)),
    });
  announcement.value = say(messages.pathsFound(found.paths.length, found.length));
  moveCamera({ kind: 'show', nodes: keysOf(found.graph), keeping: true });
}

export function clearPaths(): void {
  paths.value = null;
}
