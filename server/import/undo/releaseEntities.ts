/** Takes a data set's name from its entities; those nobody else owns or uses go. */
import { prominenceOf } from '../../dataset/prominence.js';
import { loadStatement } from '../../dataset/statements.js';
import type { Transaction, Value } from '../../store/GraphStore.js';
import { BATCH_ROWS } from '../limits.js';
import { texts } from '../readRows.js';
import { importStatement } from '../statements.js';

/** An entity of the data set. */
interface Owned {
  id: string;
  datasets: string[];
  /** Relationships of any kind that are left. */
  ties: number;
  degree: Value;
  prominence: Value;
  claimCount: number;
  articleCount: number;
}

/** The next 10,000 entities. `hadClaims`: the data set had claims, which are gone, so counts may have changed. */
export async function releaseEntities(
  transaction: Transaction,
  dataset: string,
  hadClaims: boolean,
): Promise<{ removed: number; more: boolean }> {
  const owned = await ownedEntities(transaction, dataset);
  const isLoose = ({ datasets, ties }: Owned): boolean => ties === 0 && datasets.every((name) => name === dataset);
  const gone = owned.filter(isLoose).map(({ id }) => id);
  if (gone.length > 0) await transaction.run(importStatement('entities', 'remove'), { ids: gone });
  const staying = owned.filter((entity) => !isLoose(entity));
  if (staying.length > 0) {
    const counted = hadClaims ? await recountClaims(transaction, dataset, staying) : staying;
    const rows = counted.map((entity) => ({
      id: entity.id,
      properties: releasedProperties(entity, dataset, hadClaims),
    }));
    await transaction.run(importStatement('entities', 'patch'), { rows });
  }
  return { removed: gone.length, more: owned.length > 0 };
}

async function ownedEntities(transaction: Transaction, dataset: string): Promise<Owned[]> {
  const statement = importStatement('entities', 'releasable');
  const { rows } = await transaction.run(statement, { dataset, limit: BATCH_ROWS });
  return rows.map(([id, datasets, ties, degree = null, prominence = null, claimCount, articleCount]) => ({
    id: String(id),
    datasets: texts(datasets),
    ties: Number(ties),
    degree: degree ?? 0,
    prominence: prominence ?? 0,
    claimCount: Number(claimCount ?? 0),
    articleCount: Number(articleCount ?? 0),
  }));
}

/** With the claims and articles that other data sets have about them. */
async function recountClaims(transaction: Transaction, dataset: string, entities: readonly Owned[]): Promise<Owned[]> {
  const ids = entities.map(({ id }) => id);
  const countElsewhere = async (part: 'claimsElsewhere' | 'articlesElsewhere'): Promise<Map<string, number>> => {
    const { rows } = await transaction.run(loadStatement('entities', part), { ids, dataset });
    const counts = new Map<string, number>();
    for (const [id] of rows) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    return counts;
  };
  const claims = await countElsewhere('claimsElsewhere');
  const articles = await countElsewhere('articlesElsewhere');
  return entities.map((entity) => ({
    ...entity,
    claimCount: claims.get(entity.id) ?? 0,
    articleCount: articles.get(entity.id) ?? 0,
  }));
}

/** The rank follows from claims where there are any, else from the degree. */
function releasedProperties(entity: Owned, dataset: string, hadClaims: boolean): Record<string, Value> {
  const { claimCount, articleCount, degree } = entity;
  const ranked = hadClaims ? prominenceOf(claimCount, articleCount) : entity.prominence;
  return {
    datasets: entity.datasets.filter((name) => name !== dataset),
    degree,
    prominence: claimCount + articleCount > 0 ? ranked : degree,
    ...(hadClaims ? { claimCount, articleCount } : {}),
  };
}
