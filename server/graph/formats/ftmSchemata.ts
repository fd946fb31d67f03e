/**
 * What of FollowTheMoney's model imports and exports need: which schemata join two entities, and which properties name
 * one. Pure.
 */
import type { EntityKind } from '../../../contract/index.js';
import { PROPERTIES } from './ftmProperties.js';

/** Schemata that are relationships: the properties of their two ends, and whether there is a direction. */
const JOINS: Record<string, [source: string, target: string, directed: boolean]> = {
  Associate: ['person', 'associate', false],
  ContractAward: ['contract', 'supplier', true],
  Control: ['controller', 'controlled', true],
  CourtCaseParty: ['party', 'case', true],
  Debt: ['debtor', 'creditor', true],
  Directorship: ['director', 'organization', true],
  Documentation: ['document', 'entity', false],
  Employment: ['employee', 'employer', true],
  Family: ['person', 'relative', false],
  Membership: ['member', 'organization', true],
  Occupancy: ['holder', 'post', true],
  Ownership: ['owner', 'asset', true],
  Payment: ['payer', 'beneficiary', true],
  ProjectParticipant: ['participant', 'project', true],
  Representation: ['agent', 'client', true],
  Succession: ['predecessor', 'successor', true],
  UnknownLink: ['subject', 'object', false],
};

/**
 * Properties that hold ids of entities, by the schema that has them; those of what a schema extends are its own too.
 */
const LINKS: Record<string, string> = {
  BankAccount: 'bank',
  Call: 'caller receiver',
  CallForTenders: 'authority onBehalfOf tenderers',
  Contract: 'authority project',
  ContractAward: 'callForTenders',
  CryptoWallet: 'holder',
  Document: 'parent',
  EconomicActivity: 'contract declarant sender receiver contractHolder bankAccount bankRub bankForeign transport',
  Email: 'emitters recipients inReplyToEmail',
  Event: 'organizer involved',
  Identification: 'holder',
  Image: 'pictured',
  Interval: 'proof',
  LegalEntity: 'parent',
  Mention: 'document resolved',
  Message: 'sender senderAccount recipients recipientAccount inReplyToMessage',
  Note: 'entity',
  Page: 'document',
  Payment: 'payerAccount beneficiaryAccount contract project',
  Position: 'organization',
  RealEstate: 'parent',
  Risk: 'entity',
  Sanction: 'entity',
  Security: 'issuer',
  Similar: 'candidate match',
  TaxRoll: 'taxee',
  Territory: 'partOf',
  Thing: 'addressEntity proof riskSource',
  Trip: 'startLocation endLocation vehicle',
  UserAccount: 'owner',
  Vehicle: 'owner operator',
};

/** What each schema extends; those that are missing extend `Thing`. */
const EXTENDS: Record<string, string> = {
  Airplane: 'Vehicle',
  Analyzable: '',
  Article: 'Document',
  Asset: 'Thing Value',
  Associate: 'Interval',
  Audio: 'Document',
  BankAccount: 'Asset',
  Call: 'Interval',
  CallForTenders: 'Thing Interval',
  Company: 'Organization Asset',
  Contract: 'Asset',
  ContractAward: 'Value Interest',
  Control: 'Interest',
  CourtCaseParty: 'Interest',
  CryptoWallet: 'Thing Value',
  Debt: 'Interval Value',
  Directorship: 'Interest',
  Document: 'Thing Analyzable',
  Documentation: 'Interest',
  EconomicActivity: 'Interval',
  Email: 'Folder PlainText HyperText',
  Employment: 'Interest',
  Event: 'Interval Analyzable Thing',
  Family: 'Interval',
  Folder: 'Document',
  HyperText: 'Document',
  Identification: 'Interval',
  Image: 'Document',
  Interest: 'Interval',
  Interval: '',
  License: 'Contract',
  Membership: 'Interest',
  Mention: '',
  Message: 'Interval Folder PlainText HyperText',
  Note: 'Thing Analyzable',
  Occupancy: 'Interval',
  Organization: 'LegalEntity',
  Ownership: 'Interest',
  Package: 'Folder',
  Page: '',
  Pages: 'Document',
  Passport: 'Identification',
  Payment: 'Interval Value',
  Person: 'LegalEntity',
  PlainText: 'Document',
  Project: 'Interval Thing Value',
  ProjectParticipant: 'Interest',
  PublicBody: 'Organization',
  RealEstate: 'Asset',
  Representation: 'Interest',
  Risk: 'Interval',
  Sanction: 'Interval',
  Security: 'Asset',
  Similar: '',
  Succession: 'Interest',
  Table: 'Document',
  TaxRoll: 'Interval',
  Thing: '',
  Trip: 'Event',
  UnknownLink: 'Interest',
  Value: '',
  Vehicle: 'Asset',
  Vessel: 'Vehicle',
  Video: 'Document',
  Workbook: 'Folder',
};

/** Entente's kind for a schema, or for what it extends. */
const KINDS: Record<string, EntityKind> = {
  Address: 'Place',
  RealEstate: 'Place',
  Contract: 'Agreement',
  CourtCase: 'LegalAct',
  Document: 'Media',
  Event: 'Event',
  LegalEntity: 'Organization',
  Person: 'Person',
  Project: 'Programme',
  Territory: 'Place',
  Vehicle: 'Materiel',
};

const own = <V>(table: Record<string, V>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export interface Join {
  source: string;
  target: string;
  directed: boolean;
}
/** Null for a schema that is an entity. */
export function joinOf(schema: string): Join | null {
  const [source, target, directed] = own(JOINS, schema) ?? [];
  return source === undefined || target === undefined ? null : { source, target, directed: directed === true };
}

/** The schema and all that it extends, nearest first. */
const lineage = (schema: string): string[] => [
  schema,
  ...(own(EXTENDS, schema) ?? 'Thing').split(' ').flatMap((parent) => (parent === '' ? [] : lineage(parent))),
];

const linksKnown = new Map<string, ReadonlySet<string>>();
/** Names of the properties that hold ids of other entities. */
export function linksOf(schema: string): ReadonlySet<string> {
  let links = linksKnown.get(schema);
  if (!links) {
    links = new Set(lineage(schema).flatMap((one) => (own(LINKS, one) ?? '').split(' ')));
    if (linksKnown.size < 1_000) linksKnown.set(schema, links);
  }
  return links;
}

/** Whether a property of a schema holds ids of other entities, the ends of what joins two among them. */
export function namesEntity(schema: string, property: string): boolean {
  const { source, target } = joinOf(schema) ?? {};
  return property === source || property === target || linksOf(schema).has(property);
}

const propertiesKnown = new Map<string, ReadonlySet<string>>();
/** Names of all properties that entities of a schema may have. */
export function propertiesOf(schema: string): ReadonlySet<string> {
  let properties = propertiesKnown.get(schema);
  if (!properties) {
    const ownOnes = lineage(schema).flatMap((one) => (own(PROPERTIES, one) ?? '').trim().split(/\s+/));
    const { source, target } = joinOf(schema) ?? {};
    properties = new Set([...ownOnes, ...linksOf(schema), source ?? '', target ?? ''].filter(Boolean));
    if (propertiesKnown.size < 1_000) propertiesKnown.set(schema, properties);
  }
  return properties;
}

export function kindOf(schema: string): EntityKind {
  for (const one of lineage(schema)) {
    const kind = own(KINDS, one);
    if (kind !== undefined) return kind;
  }
  return 'Other';
}

/** `UnknownLink` as `UNKNOWN_LINK`. */
export const typeOf = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

/** By type: which schema joins two entities so, and which property of an entity names another so. */
const JOIN_OF_TYPE = new Map(Object.keys(JOINS).map((schema) => [typeOf(schema), schema]));
const LINK_OF_TYPE = new Map(
  Object.values(LINKS).flatMap((names) => names.split(' ').map((name): [string, string] => [typeOf(name), name])),
);
/** The schema of facts of a type, `Ownership` for OWNERSHIP; undefined where there is none. */
export const joinOfType = (type: string): string | undefined => JOIN_OF_TYPE.get(type);
/** The property that facts of a type are, `addressEntity` for ADDRESS_ENTITY; undefined where there is none. */
export const linkOfType = (type: string): string | undefined => LINK_OF_TYPE.get(type);

const ENTITIES = new Set([EXTENDS, LINKS, KINDS, PROPERTIES].flatMap((table) => Object.keys(table)));
/** Schemata of which there is no entity: only what extends them. */
const ABSTRACT = new Set(['Analyzable', 'Interest', 'Interval', 'Thing', 'Value']);
/** For each kind of Entente's that is no schema itself, the nearest one. */
const NEAREST: Partial<Record<string, string>> = {
  Agreement: 'Contract',
  LegalAct: 'Document',
  Media: 'Organization',
  Place: 'Address',
  Programme: 'Project',
};

/** The schema that labels name, or the nearest to the first of them, which is the kind. */
export function schemaOf(labels: readonly string[]): string {
  const isSchema = (label: string): boolean => ENTITIES.has(label) && !ABSTRACT.has(label) && joinOf(label) === null;
  const [kind = '', ...others] = labels;
  return others.find(isSchema) ?? (isSchema(kind) ? kind : (NEAREST[kind] ?? 'LegalEntity'));
}
