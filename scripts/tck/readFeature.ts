/**
 * Reads a feature file: as much of Gherkin as the kit uses. Outlines come out as one scenario for each example, the
 * steps of the background before those of each scenario.
 */

export interface Step {
  /** Without its keyword, as in `executing query:`. */
  text: string;
  /** Between the triple quotes, without their indentation. */
  document: string | null;
  /** Rows of cells, unescaped; null without a table. */
  table: string[][] | null;
}
export interface Scenario {
  /** The feature's path and the scenario's title, an outline's with the number of its example: unique in the kit. */
  name: string;
  feature: string;
  steps: Step[];
}

interface Outline {
  title: string;
  steps: Step[];
  examples: string[][][];
}

const HEADING = /^(Background|Scenario Outline|Scenario|Examples):\s*(.*)$/;
const STEP = /^(?:Given|When|Then|And|But) (.*)$/;
const IGNORED = /^(?:$|#|@|Feature:)/;
const QUOTES = '"""';

/** `path` names the feature in what it gives. Throws an Error with the line that it cannot read. */
export function readFeature(path: string, text: string): Scenario[] {
  const background: Step[] = [];
  const outlines: Outline[] = [];
  let steps = background;
  let rows: string[][] | null = null;
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] as string).trim();
    const heading = HEADING.exec(line);
    const step = STEP.exec(line);
    if (heading?.[1] === 'Background') steps = background;
    else if (heading?.[1] === 'Examples') outlines.at(-1)?.examples.push((rows = []));
    else if (heading) {
      steps = [];
      outlines.push({ title: heading[2] ?? '', steps, examples: [] });
      rows = null;
    } else if (step) {
      steps.push({ text: step[1] ?? '', document: null, table: null });
      rows = null;
    } else if (line === QUOTES) {
      const end = closing(lines, at);
      stepAt(steps, path, at).document = withoutIndent(lines.slice(at + 1, end), (lines[at] as string).indexOf(QUOTES));
      at = end;
    } else if (line.startsWith('|')) {
      rows ??= stepAt(steps, path, at).table = [];
      rows.push(cellsOf(line));
    } else if (!IGNORED.test(line)) throw new Error(`${path}, line ${at + 1} cannot be read: ${line}`);
  }
  return outlines.flatMap((outline) => scenariosOf(path, background, outline));
}

function closing(lines: string[], opening: number): number {
  const end = lines.findIndex((line, at) => at > opening && line.trim() === QUOTES);
  if (end < 0) throw new Error(`The text that begins in line ${opening + 1} has no end.`);
  return end;
}

const withoutIndent = (lines: string[], indent: number): string =>
  lines.map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line)).join('\n');

function stepAt(steps: Step[], path: string, at: number): Step {
  const step = steps.at(-1);
  if (!step) throw new Error(`${path}, line ${at + 1} belongs to no step.`);
  return step;
}

/** The cells of a line such as `| a | b\|c |`. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at++) {
    const sign = line[at] as string;
    if (sign === '|') {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\\' && '\\|n'.includes(line[at + 1] ?? ' ')) {
      at++;
      cell += line[at] === 'n' ? '\n' : line[at];
    } else cell += sign;
  }
  return cells;
}

function scenariosOf(path: string, background: Step[], { title, steps, examples }: Outline): Scenario[] {
  const whole = [...background, ...steps];
  const scenario = (name: string, of: Step[]): Scenario => ({ name: `${path}: ${name}`, feature: path, steps: of });
  if (examples.length === 0) return [scenario(title, whole)];
  return examples
    .flatMap(([names = [], ...rows]) => rows.map((row) => new Map(names.map((name, at) => [name, row[at] ?? '']))))
    .map((example, at) =>
      scenario(
        `${title} (${at + 1})`,
        whole.map((step) => filled(step, example)),
      ),
    );
}

/** With the example's values in place of `<name>`. */
function filled(step: Step, example: ReadonlyMap<string, string>): Step {
  const fill = (text: string): string => text.replace(/<([^<>\n]+)>/g, (all, name: string) => example.get(name) ?? all);
  return {
    text: fill(step.text),
    document: step.document === null ? null : fill(step.document),
    table: step.table?.map((row) => row.map(fill)) ?? null,
  };
}
