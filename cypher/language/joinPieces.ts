/** Puts the pieces that statements share where they are included. Knows sections, not what they ask. */
import type { Field, Section } from './parseTopic.js';

export interface Statement {
  name: string;
  purpose: string;
  takes: Field[];
  gives: Field[];
  /** Placeholders such as `TYPE`, for names that cannot be parameters: labels, relation types. */
  names: string[];
  text: string;
}

/** The statements of all topics, by name. Throws where a piece is missing, includes itself, or a name comes twice. */
export function joinPieces(sections: readonly Section[]): Map<string, Statement> {
  const byName = new Map<string, Section>();
  for (const section of sections) {
    if (byName.has(section.name)) throw new Error(`cypher/statements names ${section.name} twice.`);
    byName.set(section.name, section);
  }
  const piece = (name: string, within: readonly string[]): Section => {
    const found = byName.get(name);
    if (!found?.piece) throw new Error(`${within.at(-1)} includes ${name}, which cypher/statements does not have.`);
    if (within.includes(name)) throw new Error(`${name} includes itself.`);
    return found;
  };
  const text = (section: Section, within: readonly string[]): string =>
    section.text.replace(/\{\.\.\.([\w-]+)\}/g, (_, name: string) => text(piece(name, within), [...within, name]));
  const fields = (section: Section, list: 'takes' | 'gives', within: readonly string[]): Field[] =>
    section[list].flatMap((item) => {
      if (item.startsWith('...')) return fields(piece(item.slice(3), within), list, [...within, item.slice(3)]);
      const [name = '', type = ''] = item.split(' ');
      return [{ name, type }];
    });
  const statements = [...byName.values()].filter((section) => !section.piece);
  return new Map(
    statements.map((section) => {
      const { name, purpose } = section;
      const whole = text(section, [name]);
      return [
        name,
        {
          name,
          purpose,
          takes: fields(section, 'takes', [name]),
          gives: fields(section, 'gives', [name]),
          names: [...new Set([...whole.matchAll(/\{([A-Z]+)\}/g)].map(([, placeholder]) => placeholder as string))],
          text: whole,
        },
      ];
    }),
  );
}
