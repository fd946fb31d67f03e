/** What the engines differ in beyond GraphStore's contract: the one place that says so. Pure. */
import type { Engine } from './GraphStore.js';

export interface EngineTraits {
  /** Write transactions that are worth having under way at a time. */
  parallelWrites: number;
  /** A node that is known by its number is found quicker than by its key. */
  findsByNumber: boolean;
  /** One process alone has the database open: whatever another began is dead. */
  exclusive: boolean;
}

const TRAITS: Record<Engine, EngineTraits> = {
  neo4j: { parallelWrites: 2, findsByNumber: true, exclusive: false },
  embedded: { parallelWrites: 1, findsByNumber: false, exclusive: true },
};

export const engineTraits = (engine: Engine): EngineTraits => TRAITS[engine];
