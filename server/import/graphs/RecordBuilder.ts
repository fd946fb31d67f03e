/** Makes records of the nodes and edges of a graph file: sorts their attributes into roles and properties. */
import type { ColumnMapping, ColumnRole, ValueType } from '../../../contract/index.js';
import { fromJson, valueTypeOf } from '../model/checkValue.js';
import type { Fault } from '../model/faults.js';
import { BadValue, isListType, NoValue, orNoValue, scalarReader } from '../model/valueReader.js';
import { DERIVED_REMARK, ownRoles } from '../model/ownExport.js';
import { propertyClaims } from '../model/propertyClaim.js';
import { PropertyNames, type StoredName } from '../model/PropertyNames.js';
import type { Owner } from '../model/reservedNames.js';
import { ATTRIBUTES, SAMPLE_ROWS } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import type { EdgeRecord, NodeRecord, Properties, PropertyClaim, PropertyValue } from '../records.js';
import { attributeRole, fitsRole, type AttributeRole } from './attributeRole.js';

export type Attributes = Iterable<[name: string, value: unknown]>;

/** The attributes that nodes and edges of a file have, as far as they are known when reading begins. */
export interface AttributeNames {
  node: Iterable<string>;
  edge: Iterable<string>;
}

/** Who hears of what was changed: of names and values in general, and of single values that were not kept whole. */
export interface Tell {
  remark(text: string): void;
  loss(line: number | null, column: string, what: string): void;
}

/** Attributes of one node or edge, sorted. */
interface Sorted {
  roles: Map<ColumnRole, PropertyValue>;
  properties: Properties;
  claims: PropertyClaim[];
}

export class RecordBuilder {
  readonly #mapping: readonly ColumnMapping[];
  readonly #tell: Tell;
  /** Of a file that Entente wrote, the roles that its attributes have. */
  readonly #own: Record<Owner, ReturnType<typeof ownRoles>>;
  readonly #types: Record<Owner, Map<string, ValueType>> = { entity: new Map(), fact: new Map() };
  readonly #samples: Record<Owner, Record<string, string>[]> = { entity: [], fact: [] };
  readonly #roles = { entity: new Map<string, AttributeRole>(), fact: new Map<string, AttributeRole>() };
  readonly #names: { entity: PropertyNames; fact: PropertyNames };

  /** `mapping`: what the user says. */
  constructor(names: AttributeNames, mapping: readonly ColumnMapping[], tell: Tell) {
    this.#mapping = mapping;
    this.#tell = tell;
    const [node, edge] = [[...names.node], [...names.edge]];
    this.#own = { entity: ownRoles('entity', node), fact: ownRoles('fact', edge) };
    this.#names = {
      entity: new PropertyNames('entity', node, tell.remark),
      fact: new PropertyNames('fact', edge, tell.remark),
    };
    if (this.#own.entity || this.#own.fact) tell.remark(DERIVED_REMARK);
  }

  /** Entente wrote the file: what it says is among the attributes, and texts are not trimmed. */
  isOwn(owner: Owner): boolean {
    return this.#own[owner] !== null;
  }

  /** The roles of the attributes met so far, with the type of their values. */
  mapping(): ColumnMapping[] {
    return (['entity', 'fact'] as const).flatMap((owner) =>
      [...this.#roles[owner]].map(([column, { role, name }]): ColumnMapping => ({
        column,
        role,
        valueType: this.#types[owner].get(column) ?? 'string',
        ...(role === 'property' && name !== null ? { name } : {}),
      })),
    );
  }

  /** The attributes of the first nodes, and beside them those of the first edges, as texts. */
  sample(): Record<string, string>[] {
    const { entity, fact } = this.#samples;
    const count = Math.max(entity.length, fact.length);
    return Array.from({ length: count }, (_, i) => ({ ...fact[i], ...entity[i] }));
  }

  node(line: number | null, id: string, attributes: Attributes): NodeRecord | Fault {
    const sorted = this.#sort('entity', line, attributes);
    if ('reason' in sorted) return sorted;
    const { roles, properties, claims } = sorted;
    const own = this.isOwn('entity');
    return {
      line,
      id,
      name: textOf(roles.get('name'), own),
      nameFr: textOf(roles.get('nameFr'), own),
      aliases: textsOf(roles.get('aliases'), own),
      labels: textsOf(roles.get('label'), own) ?? [],
      properties,
      ...(claims.length > 0 ? { claims } : {}),
    };
  }

  /** `ends.fact`: the edge's own id; null where it has none. */
  edge(
    line: number | null,
    ends: { source: string; target: string; fact: string | null },
    attributes: Attributes,
  ): EdgeRecord | Fault {
    const sorted = this.#sort('fact', line, attributes);
    if ('reason' in sorted) return sorted;
    const { roles, properties, claims } = sorted;
    return {
      line,
      source: ends.source,
      target: ends.target,
      fact: textOf(roles.get('fact')) ?? ends.fact,
      type: textOf(roles.get('type'), this.isOwn('fact')),
      date: textOf(roles.get('date')),
      status: textOf(roles.get('status')),
      properties,
      ...(claims.length > 0 ? { claims } : {}),
    };
  }

  /** An attribute that another one keeps from its role is kept as a property. */
  #sort(owner: Owner, line: number | null, attributes: Attributes): Sorted | Fault {
    const roles = new Map<ColumnRole, PropertyValue>();
    const holders = new Map<ColumnRole, { column: string; role: AttributeRole }>();
    const properties: Properties = {};
    const claims: PropertyClaim[] = [];
    const sample = this.#samples[owner].length < SAMPLE_ROWS ? {} : null;
    if (sample) this.#samples[owner].push(sample);
    const keep = (column: string, role: AttributeRole, value: PropertyValue): void => {
      const name = this.#propertyName(owner, column, role);
      if (typeof name === 'string') properties[name] = value;
    };
    for (const [column, raw] of attributes) {
      const role = this.#roleOf(owner, column);
      if (role.role === 'claims') {
        const found = propertyClaims(raw);
        if ('reason' in found) return { column, reason: found.reason };
        claims.push(...found);
        this.#show(
          owner,
          column,
          found.map(({ properties: said }) => String(said['property'])),
          sample,
        );
        continue;
      }
      const { value, nested = false, loss, fault } = fromJson(raw);
      if (fault !== undefined) return { column, reason: fault };
      if (value === null) continue;
      this.#show(owner, column, value, sample);
      if (role.role === 'ignore') continue;
      if (loss !== undefined) this.#tell.loss(line, column, loss);
      if (role.role === 'property' || nested || !fitsRole(role, value)) {
        if (nested) this.#tell.remark(`values of ${column} that are not plain are kept as JSON text`);
        const name = this.#propertyName(owner, column, role);
        if (typeof name === 'object') return { column, reason: name.reason };
        const typed = asType(role.valueType, value);
        if (typed instanceof BadValue) return { column, reason: typed.reason };
        if (typed instanceof NoValue) this.#tell.loss(line, column, typed.loss);
        else properties[name] = typed;
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
    return { roles, properties, claims };
  }

  /** Keeps what a preview shows of an attribute. */
  #show(owner: Owner, column: string, value: PropertyValue, sample: Record<string, string> | null): void {
    if (!this.#types[owner].has(column)) this.#types[owner].set(column, valueTypeOf(value));
    if (sample) sample[column] = (Array.isArray(value) ? value.map(String).join('; ') : String(value)).slice(0, 200);
  }

  #propertyName(owner: Owner, column: string, { fixed, role, name }: AttributeRole): StoredName {
    return this.#names[owner].stored(fixed && role === 'property' && name !== null ? name : column);
  }

  #roleOf(owner: Owner, column: string): AttributeRole {
    const known = this.#roles[owner].get(column);
    if (known) return known;
    if (this.#roles[owner].size === ATTRIBUTES) throw tooManyAttributes(owner);
    const role = attributeRole(owner, column, this.#mapping, this.#own[owner]);
    this.#roles[owner].set(column, role);
    return role;
  }
}

function tooManyAttributes(owner: Owner): FileRefused {
  const [what, most] = [owner === 'entity' ? 'nodes' : 'edges', ATTRIBUTES.toLocaleString('en')];
  return new FileRefused(
    `the ${what} have more than ${most} different attributes: give what differs from one to the next as a value`,
  );
}

/** A single value as the type that the user gave its attribute. */
function asType(type: ValueType | undefined, value: PropertyValue): PropertyValue | BadValue | NoValue {
  if (type === undefined || isListType(type) || Array.isArray(value) || valueTypeOf(value) === type) return value;
  return orNoValue(scalarReader(type)(String(value)), String(value));
}

/** `exactly`: as it is, blanks among it. */
function textOf(value: PropertyValue | undefined, exactly = false): string | null {
  if (value === undefined) return null;
  return exactly ? String(value) : String(value).trim() || null;
}

/** A list, or a text of parts joined by `;` or written `:Person:Actor`. */
function textsOf(value: PropertyValue | undefined, exactly: boolean): string[] | null {
  if (value === undefined) return null;
  if (exactly && Array.isArray(value)) return value.map(String);
  const parts = Array.isArray(value)
    ? value.map(String)
    : String(value)
        .split(';')
        .flatMap((part) => (part.startsWith(':') ? part.split(':') : [part]));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
