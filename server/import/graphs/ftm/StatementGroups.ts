/** Statements put together to entities while they come. Those of an entity have to follow each other. */
import { FileRefused } from '../../ProblemLog.js';
import { KeyTable } from '../../stage/KeyTable.js';
import type { FtmEntity } from './FtmEntity.js';
import { entityOf, type Statement } from './statements.js';

export class StatementGroups {
  readonly #onEntity: (entity: FtmEntity, line: number) => void;
  readonly #done = new KeyTable();
  #open: { id: string; line: number; statements: Statement[] } | null = null;

  constructor(onEntity: (entity: FtmEntity, line: number) => void) {
    this.#onEntity = onEntity;
  }

  /** Throws FileRefused where an entity goes on after another has begun. */
  add(statement: Statement, line: number): void {
    const id = statement['canonical_id'] || statement['entity_id'] || '';
    if (this.#open?.id !== id) {
      this.close();
      const before = this.#done.size;
      if (this.#done.add(id) < before)
        throw new FileRefused(
          `the rows of ${id} do not follow each other: sort the file by ${'canonical_id' in statement ? 'canonical_id' : 'entity_id'}`,
          line,
        );
      this.#open = { id, line, statements: [] };
    }
    this.#open.statements.push(statement);
  }

  /** Once all have come. */
  close(): void {
    if (this.#open) this.#onEntity(entityOf(this.#open.id, this.#open.statements), this.#open.line);
    this.#open = null;
  }
}
