/**
 * A graph as it is read from disk: all of it, and then the changes that followed, before anybody asks it anything.
 * Throws RangeError where a change names what is not there.
 */
import { GraphNode, type PackedValues, Properties } from '../values/Value.js';
import type { Catalogue } from './Catalogue.js';
import { RelationshipTable } from './RelationshipTable.js';

/** The properties of one record: keys as those of `template`, values packed. */
export interface PackedRecord {
  readonly template: Properties;
  readonly packed: PackedValues;
  readonly place: number;
}

export class GraphBuilder {
  readonly nodes = new Map<number, GraphNode>();
  catalogue: Catalogue = { indexes: [], constraints: [] };
  nextNodeId = 0;
  nextRelationshipId = 0;
  /** By their ordinals, also those that were deleted again. */
  readonly byOrdinal: GraphNode[] = [];
  readonly relationships = new RelationshipTable(this.byOrdinal);
  /** Numbers of forms. */
  readonly #forms = new Map<Properties, Map<string, number>>();

  createNode(id: number, labels: readonly string[], record: PackedRecord): void {
    const node = new GraphNode(id, labels, unpackable(record));
    node.settle(this.relationships, this.byOrdinal.push(node) - 1);
    this.nodes.set(id, node);
  }
  createRelationship(id: number, type: string, start: number, end: number, record: PackedRecord): void {
    const form = this.#form(type, record);
    const [from, to] = [this.#node(start).ordinal, this.#node(end).ordinal];
    this.relationships.add({ id, start: from, end: to, form, place: record.place });
  }
  changeNode(id: number, labels: readonly string[], record: PackedRecord): void {
    const node = this.#node(id);
    node.labels = labels;
    node.properties = unpackable(record);
  }
  changeRelationship(id: number, record: PackedRecord): void {
    const type = found(this.relationships.typeOf(id), 'relationship', id);
    this.relationships.change({ id, form: this.#form(type, record), place: record.place });
  }
  deleteNode(id: number): void {
    this.#node(id).isGone = true;
    this.nodes.delete(id);
  }
  deleteRelationship(id: number): void {
    if (!this.relationships.remove(id)) throw new RangeError(`there is no relationship ${id}`);
  }
  setCatalogue(catalogue: Catalogue): void {
    this.catalogue = catalogue;
  }
  setNextIds(node: number, relationship: number): void {
    this.nextNodeId = node;
    this.nextRelationshipId = relationship;
  }
  finish(): void {
    for (const _ of this.relationships.link());
  }

  #node(id: number): GraphNode {
    return found(this.nodes.get(id), 'node', id);
  }
  #form(type: string, { template, packed }: PackedRecord): number {
    let ofTypes = this.#forms.get(template);
    if (!ofTypes) this.#forms.set(template, (ofTypes = new Map()));
    let form = ofTypes.get(type);
    if (form === undefined) ofTypes.set(type, (form = this.relationships.addForm({ type, template, packed })));
    return form;
  }
}

const unpackable = ({ template, packed, place }: PackedRecord): Properties => template.packedLike(packed, place);

function found<T>(entity: T | null | undefined, what: string, id: number): T {
  if (entity == null) throw new RangeError(`there is no ${what} ${id}`);
  return entity;
}
