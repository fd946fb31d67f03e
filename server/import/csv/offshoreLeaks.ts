/** ICIJ's Offshore Leaks package says in the names of its files what their rows are (nodes-officers.csv). Pure. */
import { basename } from 'node:path';

const LABELS: Record<string, string[]> = {
  'nodes-addresses.csv': ['Place', 'Address'],
  'nodes-entities.csv': ['Organization'],
  'nodes-intermediaries.csv': ['Intermediary'],
  'nodes-officers.csv': ['Officer'],
  'nodes-others.csv': ['Other'],
};

/** Labels for the rows of a file of nodes that name none; empty for other files. */
export function labelsByName(fileName: string): string[] {
  const name = basename(fileName).toLowerCase();
  return Object.hasOwn(LABELS, name) ? (LABELS[name] ?? []) : [];
}
