/** A relation joins the kinds of entity that its type takes; of a symmetric one either may come first. */
import type { EntityKind } from '../../../contract/index.js';
import type { TextDataset, VocabularyRecord } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

export function checkKinds(dataset: TextDataset, found: ProblemList): void {
  const kinds = new Map<string, EntityKind>(dataset.entities.map((e) => [e.id, e.kind]));
  const types = new Map(dataset.vocabulary.map((v) => [v.type, v]));
  dataset.claims.forEach(({ subject, type, object }, index) => {
    const [from, to, taken] = [kinds.get(subject), kinds.get(object), types.get(type)];
    if (from === undefined || to === undefined || taken === undefined) return;
    if (taken.symmetric && wrongEnds(taken, [to, from]).length === 0) return;
    for (const { field, kind, allowed } of wrongEnds(taken, [from, to])) {
      const rule = `${type} takes ${allowed.join(', ')} as ${field}, not ${kind}`;
      found.add('claims', index, field, `${rule}: choose another type or entity`);
    }
  });
}

type WrongEnd = { field: 'subject' | 'object'; kind: EntityKind; allowed: readonly EntityKind[] };

function wrongEnds(
  { subjects, objects }: VocabularyRecord,
  [subject, object]: readonly [EntityKind, EntityKind],
): WrongEnd[] {
  const ends: WrongEnd[] = [
    { field: 'subject', kind: subject, allowed: subjects },
    { field: 'object', kind: object, allowed: objects },
  ];
  return ends.filter(({ kind, allowed }) => !allowed.includes(kind));
}
