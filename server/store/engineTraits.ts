/** What the engines differ in beyond GraphStore's contract: the one place that says so. Pure. */
import type { Engine } from './GraphStore.js';

export interface EngineTraits {
  /** Write transactions that are worth having under way at a time. */
  parallelWrites: number;
  /** Schema statements may stand in a transaction, where many together take a third of their time one by one. */
  schemaInTransaction: boolean;
  /** Labels and relationship types may be values of a row, so that one statement writes rows of all kinds. */
  namesFromValues: boolean;
  /** One process alone has the database open: whatever another began is dead. */
  exclusive: boolean;
  /**
   * How new rows best give their values: by position, which is quickest, or by name, which lets the store know what kind
   * of value each property gets (of a mixed list it would have to take every property for text and number alike).
   */
  rowForm: 'position' | 'name';
}

const TRAITS: Record<Engine, EngineTraits> = {
  neo4j: { parallelWrites: 2, schemaInTransaction: true, namesFromValues: true, exclusive: false, rowForm: 'position' },
  embedded: {
    parallelWrites: 1,
    schemaInTransaction: true,
    namesFromValues: true,
    exclusive: true,
    rowForm: 'position',
  },
};

export const engineTraits = (engine: Engine): EngineTraits => TRAITS[engine];
