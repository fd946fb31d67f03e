/** Makes records of the nodes and edges of a graph file: sorts their attributes into roles and properties. */
import type { ColumnMapping, ColumnRole } from '../../../contract/index.js';
import { fromJson } from '../model/checkValue.js';
import type { Fault } from '../model/faults.js';
import { PropertyNames, type StoredName } from '../model/PropertyNames.js';
import type { Owner } from '../model/reservedNames.js';
import type { EdgeRecord, NodeRecord, Properties, PropertyValue } from '../records.js';
import { attributeRole, fitsRole, type AttributeRole } from './attributeRole.js';

export type Attributes = Iterable<[name: string, value: unknown]>;

/** The attributes that nodes and edges of a file have, as far as they are known when reading begins. */
export interface AttributeNames {
  node: Iterable<string>;
  edge: Iterable<string>;
}

/** Attributes of one node or edge, sorted. */
interface Sorted {
  roles: Map<ColumnRole, PropertyValue>;
  properties: Properties;
}

export class RecordBuilder {
  readonly #mapping: readonly ColumnMapping[];
  readonly #remark: (text: string) => void;
  readonly #roles = { entity: new Map<string, AttributeRole>(), fact: new Map<string, AttributeRole>() };
  readonly #names: { entity: PropertyNames; fact: PropertyNames };

  /** `mapping`: what the user says; `remark` hears of names that were changed and values that were not plain. */
  constructor(names: AttributeNames, mapping: readonly ColumnMapping[], remark: (text: string) => void) {
    this.#mapping = mapping;
    this.#remark = remark;
    this.#names = {
      entity: new PropertyNames('entity', names.node, remark),
      fact: new PropertyNames('fact', names.edge, remark),
    };
  }

  /** The roles of the attributes met so far. */
  mapping(): ColumnMapping[] {
    return (['entity', 'fact'] as const).flatMap((owner) =>
      [...this.#roles[owner]].map(([column, { role, name }]): ColumnMapping => ({
        column,
        role,
        valueType: 'string',
        ...(role === 'property' && name !== null ? { name } : {}),
      })),
    );
  }

  node(line: number | null, id: string, attributes: Attributes): NodeRecord | Fault {
    const sorted = this.#sort('entity', attributes);
    if ('reason' in sorted) return sorted;
    const { roles, properties } = sorted;
    return {
      line,
      id,
      name: textOf(roles.get('name')),
      nameFr: textOf(roles.get('nameFr')),
      aliases: textsOf(roles.get('aliases')),
      labels: textsOf(roles.get('label')) ?? [],
      properties,
    };
  }

  /** `ends.fact`: the edge's own id; null where it has none. */
  edge(
    line: number | null,
    ends: { source: string; target: string; fact: string | null },
    attributes: Attributes,
  ): EdgeRecord | Fault {
    const sorted = this.#sort('fact', attributes);
    if ('reason' in sorted) return sorted;
    const { roles, properties } = sorted;
    return {
      line,
      source: ends.source,
      target: ends.target,
      fact: textOf(roles.get('fact')) ?? ends.fact,
      type: textOf(roles.get('type')),
      date: textOf(roles.get('date')),
      status: textOf(roles.get('status')),
      properties,
    };
  }

  /** An attribute that another one keeps from its role is kept as a property. */
  #sort(owner: Owner, attributes: Attributes): Sorted | Fault {
    const roles = new Map<ColumnRole, PropertyValue>();
    const holders = new Map<ColumnRole, { column: string; role: AttributeRole }>();
    const properties: Properties = {};
    const keep = (column: string, role: AttributeRole, value: PropertyValue): void => {
      const name = this.#propertyName(owner, column, role);
      if (typeof name === 'string') properties[name] = value;
    };
    for (const [column, raw] of attributes) {
      const role = this.#roleOf(owner, column);
      if (role.role === 'ignore') continue;
      const { value, nested } = fromJson(raw);
      if (value === null) continue;
      if (role.role === 'property' || nested || !fitsRole(role, value)) {
        if (nested) this.#remark(`values of ${column} that are not plain are kept as JSON text`);
        const name = this.#propertyName(owner, column, role);
        if (typeof name === 'object' && name !== null) return { column, reason: name.reason };
        if (name !== null) properties[name] = value;
        continue;
      }
      const holder = holders.get(role.role);
      if (holder && holder.role.rank <= role.rank) {
        if (String(roles.get(role.role)) !== String(value)) keep(column, role, value);
        continue;
      }
      if (holder) keep(holder.column, holder.role, roles.get(role.role) ?? '');
      holders.set(role.role, { column, role });
      roles.set(role.role, value);
    }
    return { roles, properties };
  }

  #propertyName(owner: Owner, column: string, { fixed, role, name }: AttributeRole): StoredName {
    return this.#names[owner].stored(fixed && role === 'property' && name !== null ? name : column);
  }

  #roleOf(owner: Owner, column: string): AttributeRole {
    const known = this.#roles[owner].get(column);
    if (known) return known;
    const role = attributeRole(owner, column, this.#mapping);
    this.#roles[owner].set(column, role);
    return role;
  }
}

const textOf = (value: PropertyValue | undefined): string | null =>
  value === undefined ? null : String(value).trim() || null;

/** A list, or a text of parts joined by `;` or written `:Person:Actor`. */
function textsOf(value: PropertyValue | undefined): string[] | null {
  if (value === undefined) return null;
  const parts = Array.isArray(value)
    ? value.map(String)
    : String(value)
        .split(';')
        .flatMap((part) => (part.startsWith(':') ? part.split(':') : [part]));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
