/** What is known of both sides of a match, for a reader who judges it. */
import type { ImportMatch, MatchedEntity } from '../../../contract/index.js';
import type { Value } from '../../store/GraphStore.js';
import { judgedEntity } from '../judge/judgementRecords.js';
import { texts, type ReadRows } from '../readRows.js';
import type { StagedEntity } from '../stage/StagedImport.js';
import type { Match } from './Matches.js';
import { shownValue } from './sameValue.js';
import { storedEntities } from './storedRows.js';

/** Properties shown of one entity. */
const SHOWN = 6;
/** Shown elsewhere, or of use only inside the database. */
const ASIDE: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'name',
  'nameFr',
  'aliases',
  'role',
  'roleFr',
  'searchText',
  'degree',
  'prominence',
  'claimCount',
  'articleCount',
  'datasets',
  'importId',
  'inSentence',
  'inSentenceFr',
]);

interface Described {
  dataset: string;
  /** Facts that an entity of the files takes part in, by its number. */
  factsOf: (ordinal: number) => number;
}

export async function describeMatches(
  read: ReadRows,
  matches: readonly Match[],
  entities: ReadonlyMap<string, StagedEntity>,
  { dataset, factsOf }: Described,
): Promise<ImportMatch[]> {
  if (matches.length === 0) return [];
  const stored = await storedEntities(read, [...new Set(matches.map(({ existing }) => existing))]);
  return matches.flatMap((match): ImportMatch[] => {
    const [mine, there] = [entities.get(match.entity), stored.get(match.existing)];
    if (!mine || !there) return [];
    const properties = { ...mine.properties, datasets: [dataset] } as Record<string, Value>;
    const { by, shared, answer, merge } = match;
    const entity = described(properties, factsOf(match.ordinal));
    const existing = described(there.properties, Number(there.properties['degree'] ?? 0));
    return [{ entity, existing, by, shared, answer, merge }];
  });
}

function described(properties: Record<string, Value>, facts: number): MatchedEntity {
  const text = (name: string): string | null => (typeof properties[name] === 'string' ? properties[name] : null);
  const known = Object.entries(properties).filter(([name, value]) => !ASIDE.has(name) && shownValue(value) !== '');
  return {
    ...judgedEntity({ labels: [], properties }),
    aliases: texts(properties['aliases']),
    role: text('role'),
    roleFr: text('roleFr'),
    facts,
    known: Object.fromEntries(known.slice(0, SHOWN).map(([name, value]) => [name, shownValue(value)])),
  };
}
