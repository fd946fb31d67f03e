/** The statements of cypher/import. */
import { statementOf } from '../dataset/statements.js';

const importStatement = (
  file: 'entities' | 'facts' | 'imports' | 'datasets',
  part: string,
  names: Record<string, string> = {},
): string => statementOf('import', file, part, names);
