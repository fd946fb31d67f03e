/** Reads `--map FILE:COLUMN=ROLE[:NAME[:TYPE]]`. Pure. */
import { ColumnMapping, ColumnRole, ValueType } from '../../contract/index.js';

/** Mappings by file name. With one file its name may be left out. Throws an Error that shows what was meant. */
export function mapArguments(texts: readonly string[], files: readonly string[]): Record<string, ColumnMapping[]> {
  // Without what every object inherits: a file may be called `constructor`.
  const mappings = Object.create(null) as Record<string, ColumnMapping[]>;
  for (const text of texts) {
    const file = files.find((name) => text.startsWith(`${name}:`)) ?? (files.length === 1 ? files[0] : undefined);
    if (file === undefined)
      throw new Error(`--map ${text}: begin with the name of a file, such as ${files[0] ?? 'people.csv'}:Column=name.`);
    const rest = text.startsWith(`${file}:`) ? text.slice(file.length + 1) : text;
    const equals = rest.lastIndexOf('=');
    if (equals <= 0) throw new Error(`--map ${text}: write COLUMN=ROLE, such as "Full name=name".`);
    const [role = '', name = '', valueType = ''] = rest.slice(equals + 1).split(':');
    const parsed = ColumnMapping.safeParse({
      column: rest.slice(0, equals),
      role,
      ...(name ? { name } : {}),
      ...(valueType ? { valueType } : {}),
    });
    if (!parsed.success)
      throw new Error(
        `--map ${text}: a role is one of ${ColumnRole.options.join(', ')}; a type one of ${ValueType.options.join(', ')}.`,
      );
    (mappings[file] ??= []).push(parsed.data);
  }
  return mappings;
}
