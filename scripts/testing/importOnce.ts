/**
 * A Vite plugin for tests: what a module imports is looked up once, when the module begins. Of each use of an imported
 * name Vitest makes the call of a getter, on an object that V8 keeps as a dictionary: a layout's loops take two to three
 * times as long. Tests themselves stay as they are, for what they say of mocks has to stand before their imports.
 */
import { parseAst, type Plugin } from 'vite';

export const importOnce = (): Plugin => ({
  name: 'import-once',
  // After what makes JavaScript of TypeScript.
  enforce: 'post',
  transform: {
    filter: { id: { include: /\.tsx?$/, exclude: [/node_modules/, /\.test\.tsx?$/] } },
    handler: (code) => ({ code: withConstants(code), map: null }),
  },
});

/**
 * Each named import gets a constant of its name, on the same line. Only for modules without circles among their imports:
 * the constant has the value from before its module begins.
 */
export function withConstants(code: string): string {
  let result = code;
  const replace = (start: number, end: number, by: string): void => {
    result = result.slice(0, start) + by + result.slice(end);
  };
  for (const statement of parseAst(code).body.toReversed()) {
    if (statement.type !== 'ImportDeclaration') continue;
    const named = statement.specifiers.filter((one) => one.type === 'ImportSpecifier');
    if (named.length === 0) continue;
    const constants = named.map(({ local }) => `${local.name} = imported_${local.name}`);
    replace(statement.end, statement.end, ` const ${constants.join(', ')};`);
    for (const { imported, local, start, end } of named.toReversed())
      replace(start, end, `${code.slice(imported.start, imported.end)} as imported_${local.name}`);
  }
  return result;
}
