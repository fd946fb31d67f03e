/** What the attributes of nodes and edges in graph files hold, told from their names or from the user's mapping. */
import { ClaimStatus, type ColumnMapping, type ColumnRole } from '../../../contract/index.js';
import {
  ALIAS_NAMES,
  DIRECTIONS,
  LABEL_NAMES,
  NAME_FR_NAMES,
  NAME_NAMES,
  plainName,
  TYPE_NAMES,
} from '../csv/usualNames.js';
import { fromJson } from '../model/checkValue.js';
import { factDate } from '../model/factDate.js';
import { PropertyNames, type Owner } from '../model/PropertyNames.js';
import type { EdgeRecord, NodeRecord, Properties, PropertyValue } from '../records.js';

const NODE_ROLES: [ColumnRole, readonly string[]][] = [
  ['name', [...NAME_NAMES, 'label']],
  ['nameFr', NAME_FR_NAMES],
  ['aliases', ALIAS_NAMES],
  ['label', LABEL_NAMES],
];
const EDGE_ROLES: [ColumnRole, readonly string[]][] = [
  ['type', [...TYPE_NAMES, 'kind', 'label']],
  ['date', ['date']],
  ['status', ['status']],
];
const OF_NODES: ReadonlySet<ColumnRole> = new Set(['name', 'nameFr', 'aliases', 'label', 'property', 'ignore']);
const OF_EDGES: ReadonlySet<ColumnRole> = new Set(['type', 'fact', 'date', 'status', 'property', 'ignore']);

type Attributes = Iterable<[name: string, value: unknown]>;
interface Told {
  role: ColumnRole;
  /** The lower prevails where two attributes could fill one role. */ rank: number;
  fixed: boolean;
  name: string | null;
  reason: string | null;
}

export class AttributeRoles {
  readonly #told = { entity: new Map<string, Told>(), fact: new Map<string, Told>() };
  readonly #names: { entity: PropertyNames; fact: PropertyNames };

  /** `nodeNames`, `edgeNames`: the attributes the file has, as far as they are known when reading begins. */
  constructor(
    private readonly file: string,
    nodeNames: Iterable<string>,
    edgeNames: Iterable<string>,
    private readonly given: readonly ColumnMapping[],
    private readonly remark: (text: string) => void,
  ) {
    const told = (text: string): void => remark(`${file}: ${text}`);
    this.#names = {
      entity: new PropertyNames('entity', nodeNames, told),
      fact: new PropertyNames('fact', edgeNames, told),
    };
  }

  /** What was told of the attributes met so far. */
  mapping(): ColumnMapping[] {
    return (['entity', 'fact'] as const).flatMap((owner) =>
      [...this.#told[owner]].map(([column, { role, name }]): ColumnMapping => ({
        column,
        role,
        valueType: 'string',
        ...(role === 'property' && name !== null ? { name } : {}),
      })),
    );
  }

  node(line: number | null, id: string, attributes: Attributes): NodeRecord | { column: string; reason: string } {
    const filled = this.#fill('entity', attributes);
    if ('reason' in filled) return filled;
    const { roles, properties } = filled;
    return {
      line,
      id,
      name: textOf(roles.get('name')),
      nameFr: textOf(roles.get('nameFr')),
      aliases: textsOf(roles.get('aliases'), ';'),
      labels: textsOf(roles.get('label'), ';') ?? [],
      properties,
    };
  }

  edge(
    line: number | null,
    ends: { source: string; target: string; fact: string | null },
    attributes: Attributes,
  ): EdgeRecord | { column: string; reason: string } {
    const filled = this.#fill('fact', attributes);
    if ('reason' in filled) return filled;
    const { roles, properties } = filled;
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

  #fill(
    owner: Owner,
    attributes: Attributes,
  ): { roles: Map<ColumnRole, PropertyValue>; properties: Properties } | { column: string; reason: string } {
    const roles = new Map<ColumnRole, PropertyValue>();
    const winners = new Map<ColumnRole, { column: string; told: Told }>();
    const properties: Properties = {};
    for (const [column, raw] of attributes) {
      const told = this.#tell(owner, column);
      if (told.role === 'ignore') continue;
      const { value, nested } = fromJson(raw);
      if (value === null) continue;
      if (told.role === 'property' || nested || !fits(told, value)) {
        if (nested) this.remark(`${this.file}: values of ${column} that are not plain are kept as JSON text`);
        const name = this.#property(owner, column, told);
        if (typeof name === 'object' && name !== null) return { column, reason: name.reason };
        if (name !== null) properties[name] = value;
        continue;
      }
      const before = winners.get(told.role);
      if (before && before.told.rank <= told.rank) {
        if (String(roles.get(told.role)) !== String(value)) keep(this.#property(owner, column, told), value);
        continue;
      }
      if (before) keep(this.#property(owner, before.column, before.told), roles.get(told.role) ?? '');
      winners.set(told.role, { column, told });
      roles.set(told.role, value);
    }
    return { roles, properties };

    function keep(name: string | null | { reason: string }, value: PropertyValue): void {
      if (typeof name === 'string') properties[name] = value;
    }
  }

  #property(owner: Owner, column: string, told: Told): string | null | { reason: string } {
    if (told.fixed && told.role === 'property' && told.name !== null) return this.#names[owner].stored(told.name);
    return this.#names[owner].stored(column);
  }

  #tell(owner: Owner, column: string): Told {
    const known = this.#told[owner].get(column);
    if (known) return known;
    const told = this.#make(owner, column);
    this.#told[owner].set(column, told);
    return told;
  }

  #make(owner: Owner, column: string): Told {
    const allowed = owner === 'entity' ? OF_NODES : OF_EDGES;
    const given = this.given.find((g) => g.column === column && allowed.has(g.role));
    if (given) return { role: given.role, rank: -1, fixed: true, name: given.name ?? null, reason: null };
    const plain = plainName(column);
    for (const [role, names] of owner === 'entity' ? NODE_ROLES : EDGE_ROLES) {
      const rank = names.indexOf(plain);
      if (rank >= 0) return { role, rank, fixed: false, name: null, reason: null };
    }
    return { role: 'property', rank: 0, fixed: false, name: null, reason: null };
  }
}

/** Whether a value can fill the role its attribute's name suggests; what the user said is not questioned. */
function fits({ role, fixed }: Told, value: PropertyValue): boolean {
  if (fixed) return true;
  switch (role) {
    case 'date':
      return typeof value === 'string' && factDate(value) !== null;
    case 'status':
      return typeof value === 'string' && ClaimStatus.safeParse(value.toLowerCase()).success;
    case 'type':
      return typeof value === 'string' && !DIRECTIONS.has(value.toLowerCase());
    case 'aliases':
    case 'label':
      return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
    default:
      return !Array.isArray(value);
  }
}

const textOf = (value: PropertyValue | undefined): string | null =>
  value === undefined ? null : String(value).trim() || null;
function textsOf(value: PropertyValue | undefined, separator: string): string[] | null {
  if (value === undefined) return null;
  const parts = Array.isArray(value)
    ? value.map(String)
    : String(value)
        .split(separator)
        .flatMap((part) => (part.startsWith(':') ? part.split(':') : [part]));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
