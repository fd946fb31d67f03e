/** The names in the texts of passages, each with its entity: where it was stored, else where it is found. */
import type { TextName } from '../../contract/index.js';
import { entityRef } from '../graph/entityColumns.js';
import { namesInText, type NamedEntity } from '../graph/namesInText.js';
import type { RowOf } from '../store/named.js';
import { asTexts, read, type QueryContext } from './read.js';

/** Gives the names in a passage's text, those of its article's entities. */
export type NamesOf = (article: string, passage: number, text: string | null) => TextName[];

/** Asks the store only if there is any article: name those that have a text. */
export async function namesOfPassages(context: QueryContext, articles: readonly string[]): Promise<NamesOf> {
  const ids = [...new Set(articles)];
  const rows = ids.length === 0 ? [] : await read(context, 'texts.names', { articles: ids });
  return (article, passage, text) => {
    if (text === null) return [];
    const ofArticle = rows.filter((row) => row.article === article);
    const ofPassage = ofArticle.filter((row) => row.passage === passage);
    const stored = ofPassage.flatMap((row) => storedName(row, text));
    const found = namesInText(text, entitiesOf(ofArticle), new Set(ofPassage.map(({ entity }) => entity)));
    return [...stored, ...found.filter((name) => stored.every((other) => apart(name, other)))].sort(
      (a, b) => a.start - b.start,
    );
  };
}

type NameRow = RowOf<'texts.names'>;

function entitiesOf(rows: readonly NameRow[]): NamedEntity[] {
  const entities = new Map<string, NamedEntity>();
  for (const { entity, name, nameFr, kind, aliases } of rows) {
    const ref = entityRef(entity, name, nameFr, kind);
    if (ref && !entities.has(entity)) entities.set(entity, { ...ref, aliases: asTexts(aliases) });
  }
  return [...entities.values()];
}

/** Where the mention itself says where the name stands. */
function storedName({ entity, name, nameFr, kind, start, end }: NameRow, text: string): TextName[] {
  const ref = entityRef(entity, name, nameFr, kind);
  if (!ref || !Number.isInteger(start) || !Number.isInteger(end)) return [];
  const [from, to] = [Number(start), Number(end)];
  return from >= 0 && from < to && to <= text.length ? [{ start: from, end: to, entity: ref }] : [];
}

const apart = (a: TextName, b: TextName): boolean => a.end <= b.start || b.end <= a.start;
