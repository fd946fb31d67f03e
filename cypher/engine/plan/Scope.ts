/** Which register holds which name, as far as a clause sees. */
export class Registers {
  #count = 0;
  /** A register that nothing else uses. */
  take(): number {
    return this.#count++;
  }
  get count(): number {
    return this.#count;
  }
}

export class Scope {
  readonly #slots: Map<string, number>;

  constructor(
    readonly registers: Registers,
    slots: Iterable<readonly [string, number]> = [],
  ) {
    this.#slots = new Map(slots);
  }

  get names(): string[] {
    return [...this.#slots.keys()];
  }
  has(name: string): boolean {
    return this.#slots.has(name);
  }
  /** The name's register; it was checked that the name is there. */
  slot(name: string): number {
    const slot = this.#slots.get(name);
    if (slot === undefined) throw new Error(`No register holds ${name}.`);
    return slot;
  }
  /** The name's register, which it is given now if it has none. */
  declare(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const slot = this.registers.take();
    this.#slots.set(name, slot);
    return slot;
  }
  /** The name in a new register, whatever it meant before. */
  redeclare(name: string): number {
    const slot = this.registers.take();
    this.#slots.set(name, slot);
    return slot;
  }
  /** The name in this register. */
  redeclareAt(name: string, slot: number): void {
    this.#slots.set(name, slot);
  }
  /** The same names, to which others can be added without this one knowing them. */
  inside(): Scope {
    return new Scope(this.registers, this.#slots);
  }
  /** With one name in a new register, whatever it meant before. */
  with(name: string): { scope: Scope; slot: number } {
    const slot = this.registers.take();
    return { scope: new Scope(this.registers, [...this.#slots, [name, slot]]), slot };
  }
  /** Only these names. */
  only(names: readonly string[]): Scope {
    return new Scope(
      this.registers,
      names.map((name) => [name, this.slot(name)]),
    );
  }
}
