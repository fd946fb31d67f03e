/**
 * What Maltego writes about an entity or a link inside a datum of GraphML: its type, its properties, where it is drawn.
 * It knows nothing of the graph around it.
 */
import { BadValue, NoValue } from '../model/valueReader.js';
import type { PropertyValue } from '../records.js';
import { xmlType, xmlValue } from './xmlValue.js';

/** Roots of what is read. */
const ROOTS = new Set(['MaltegoEntity', 'MaltegoLink', 'EntityRenderer']);
/** How a link is drawn. */
const DRAWN = /^maltego\.link\.(style|thickness|color|show-label)$/;
const LINK_LABEL = 'maltego.link.manual.type';

interface MaltegoProperty {
  /** In Maltego's own words (`fqdn`), and in those that its readers see (`Domain Name`). */
  name: string;
  shown: string;
  type: string;
  text: string;
}

export class MaltegoDatum {
  readonly #root: string;
  readonly #type: string;
  readonly #properties: MaltegoProperty[] = [];
  readonly #values = new Map<string, PropertyValue>();
  /** Name of the property that names the entity. */
  #naming: string | null = null;
  #property: MaltegoProperty | null = null;
  #notes = '';
  #text: 'value' | 'notes' | null = null;

  /** Null where an element begins nothing of Maltego's. */
  static begins(name: string, attributes: Record<string, string>): MaltegoDatum | null {
    return ROOTS.has(name) ? new MaltegoDatum(name, attributes['type'] ?? '') : null;
  }

  private constructor(root: string, type: string) {
    this.#root = root;
    this.#type = type.replace(/^maltego\./, '');
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'Properties') this.#naming = attributes['displayValue'] ?? attributes['value'] ?? null;
    else if (name === 'Property') {
      const { name: own = '', displayName = '', type = '' } = attributes;
      this.#property = { name: own, shown: displayName || own, type, text: '' };
    } else if (name === 'Position') this.#place(attributes);
    this.#text = name === 'Value' ? 'value' : name === 'Notes' ? 'notes' : null;
  }

  text(part: string): void {
    if (this.#text === 'notes') this.#notes += part;
    else if (this.#text === 'value' && this.#property) this.#property.text += part;
  }

  close(name: string): void {
    this.#text = null;
    if (name !== 'Property' || !this.#property) return;
    if (this.#property.text.trim() !== '' && this.#property.name !== '') this.#properties.push(this.#property);
    this.#property = null;
  }

  #place(attributes: Record<string, string>): void {
    for (const axis of ['x', 'y']) {
      const value = xmlValue('float', attributes[axis] ?? '');
      if (value !== undefined && !(value instanceof BadValue) && !(value instanceof NoValue))
        this.#values.set(axis, value);
    }
  }

  /** As attributes of its node or edge. `loss` hears of a value that is not of its type, which stays a text. */
  attributes(loss: (column: string, what: string) => void): Map<string, PropertyValue> {
    for (const property of this.#properties) this.#add(property, loss);
    if (this.#notes.trim() !== '') this.#values.set('notes', this.#notes.trim());
    if (this.#root === 'MaltegoEntity') this.#describeEntity();
    else if (this.#root === 'MaltegoLink') this.#describeLink();
    return this.#values;
  }

  #add({ name, shown, type, text }: MaltegoProperty, loss: (column: string, what: string) => void): void {
    if (DRAWN.test(name) || name === LINK_LABEL) return;
    const key = this.#values.has(shown) ? name : shown;
    const value = xmlValue(xmlType(type), text);
    if (value instanceof NoValue || value === undefined) return;
    if (value instanceof BadValue) loss(key, `what is not of the type ${type} that Maltego gives it is kept as text`);
    this.#values.set(key, value instanceof BadValue ? text : value);
  }

  /** Maltego shows the property that `Properties` names, else the first. */
  #describeEntity(): void {
    const named = this.#properties.find(({ name }) => name === this.#naming) ?? this.#properties[0];
    if (named) this.#values.set('name', named.text.trim());
    if (this.#type !== '') this.#values.set('labels', this.#type);
  }

  #describeLink(): void {
    const label = this.#properties.find(({ name }) => name === LINK_LABEL);
    if (label) this.#values.set('type', label.text.trim());
  }
}
