/** Takes a data set's name from its entities; those nobody else owns or uses go. */
import { prominenceOf } from '../../dataset/prominence.js';
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed, type RowOf } from '../../store/named.js';
import { BATCH_ROWS } from '../limits.js';

type Owned = RowOf<'import.entities.releasable'>;

/** The next 10,000 entities. `hadClaims`: the data set had claims, which are gone, so counts may have changed. */
export async function releaseEntities(
  transaction: Transaction,
  dataset: string,
  hadClaims: boolean,
): Promise<{ removed: number; more: boolean }> {
  const owned = await runNamed(transaction, 'import.entities.releasable', { dataset, limit: BATCH_ROWS });
  const isLoose = ({ datasets, ties }: Owned): boolean => ties === 0 && datasets.every((name) => name === dataset);
  const gone = owned.filter(isLoose).map(({ id }) => id);
  if (gone.length > 0) await runNamed(transaction, 'import.entities.remove', { ids: gone });
  const staying = owned.filter((entity) => !isLoose(entity));
  if (staying.length > 0) {
    const counted = hadClaims ? await recountClaims(transaction, dataset, staying) : staying;
    const rows = counted.map((entity) => ({
      id: entity.id,
      properties: releasedProperties(entity, dataset, hadClaims),
    }));
    await runNamed(transaction, 'import.entities.patch', { rows });
  }
  return { removed: gone.length, more: owned.length > 0 };
}

/** With the claims and articles that other data sets have about them. */
async function recountClaims(transaction: Transaction, dataset: string, entities: readonly Owned[]): Promise<Owned[]> {
  const ids = entities.map(({ id }) => id);
  const countElsewhere = async (
    statement: 'load.entities.claims-elsewhere' | 'load.entities.articles-elsewhere',
  ): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    for (const { id } of await runNamed(transaction, statement, { ids, dataset }))
      counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const claims = await countElsewhere('load.entities.claims-elsewhere');
  const articles = await countElsewhere('load.entities.articles-elsewhere');
  return entities.map((entity) => ({
    ...entity,
    claimCount: claims.get(entity.id) ?? 0,
    articleCount: articles.get(entity.id) ?? 0,
  }));
}

/** The rank follows from claims where there are any, else from the degree. */
function releasedProperties(entity: Owned, dataset: string, hadClaims: boolean): Record<string, Value> {
  const { degree } = entity;
  const [claimCount, articleCount] = [entity.claimCount ?? 0, entity.articleCount ?? 0];
  const ranked = hadClaims ? prominenceOf(claimCount, articleCount) : (entity.prominence ?? 0);
  return {
    datasets: entity.datasets.filter((name) => name !== dataset),
    degree,
    prominence: claimCount + articleCount > 0 ? ranked : degree,
    ...(hadClaims ? { claimCount, articleCount } : {}),
  };
}
