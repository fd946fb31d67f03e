/**
 * A name belongs to one entity unless ambiguous.jsonl lists it; a word for a relation belongs to one type of the
 * vocabulary.
 */
import { fold } from '../../../kernel/text/fold.js';
import type { TextDataset } from '../textDataset.js';
import { lineOf, type ProblemList } from './ProblemList.js';

export function checkNames(dataset: TextDataset, found: ProblemList): void {
  checkEntityNames(dataset, found);
  checkVocabularyWords(dataset, found);
}

function checkEntityNames(dataset: TextDataset, found: ProblemList): void {
  const shared = new Map<string, Set<string>>();
  dataset.ambiguous.forEach((record, index) => {
    const name = fold(record.alias);
    if (shared.has(name))
      found.add('ambiguous', index, 'alias', `${record.alias} is listed twice (accents and case do not count)`);
    shared.set(name, new Set(record.entities));
  });

  const owners = new Map<string, { id: string; index: number }[]>();
  dataset.entities.forEach((entity, index) => {
    entity.aliases.forEach((alias, i) => {
      if (alias === entity.name || alias === entity.nameFr || entity.aliases.indexOf(alias) < i) {
        found.add('entities', index, `aliases[${i}]`, `${alias} is already a name of ${entity.id}`);
      }
    });
    for (const name of new Set([entity.name, entity.nameFr, ...entity.aliases].map(fold))) {
      if (name === '') found.add('entities', index, 'name', 'a name needs letters or digits');
      owners.set(name, [...(owners.get(name) ?? []), { id: entity.id, index }]);
    }
  });
  for (const [name, [first, ...others]] of owners) {
    for (const other of others) {
      const listed = shared.get(name);
      if (first === undefined || (listed?.has(first.id) === true && listed.has(other.id))) continue;
      const fault = `the name "${name}" belongs to ${first.id} (${lineOf(first.index)}) too`;
      const remedy = 'take it from one of them, or list it with both in ambiguous.jsonl';
      found.add('entities', other.index, 'aliases', `${fault}: ${remedy}`);
    }
  }
}

function checkVocabularyWords(dataset: TextDataset, found: ProblemList): void {
  const owners = new Map<string, string>();
  dataset.vocabulary.forEach(({ type, label, labelFr, covers }, index) => {
    for (const word of new Set([type, label, labelFr, ...covers].map(fold))) {
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, type);
      else if (owner !== type)
        found.add('vocabulary', index, 'covers', `"${word}" stands for ${owner} too: a meaning has one type`);
    }
  });
}
