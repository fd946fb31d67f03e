/**
 * The rooms' import rules and the house's lint. Each room lists what it must not know; each ban explains itself.
 * `npm run lint` runs it; scripts/lintRules.process.test.ts sees every ban fail once.
 */
const ban = (regex, message) => ({ regex, message });

const driver = ban(
  '^neo4j-driver',
  'Only server/store/neo4j speaks Bolt: go through GraphStore, so that the embedded engine works too.',
);
const sigma = ban('^(sigma|@sigma/)', 'Only client/scene knows Sigma, so that its next version touches one folder.');
const http = ban(
  '/http/',
  'This room answers to HTTP but never knows it: return data or throw, and let server/http word the response.',
);
const express = ban('^express', 'Only server/http knows Express.');
const ui = ban('^(preact|@preact/)', 'This room is pure and knows no UI: pass data in, get data out.');
const scene = ban(
  '/scene/',
  'panels and scene never import each other: speak through client/state and client/actions.',
);
const panels = ban(
  '/(panels|editor)/',
  'scene and panels never import each other: speak through client/state and client/actions.',
);
const server = ban('(^|/)server/', 'The page and the kernel know the server only through contract/.');
const client = ban('(^|/)client/', 'The server and the kernel never know the page.');
const node = ban('^node:', 'The kernel runs in the browser too: no Node modules.');
const rules = ban(
  '/rules/',
  'kernel/appearance/primitives is what can be drawn: what decides by data or state belongs to rules.',
);
const stores = ban('/(neo4j|embedded)/', 'Only server/store/index.ts chooses an engine: take a GraphStore.');

const everywhere = [driver, sigma];
const room = (files, ...bans) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: bans }] },
});

/** @type {import('oxlint').OxlintConfig} */
export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  jsPlugins: ['./scripts/lint/cypherInOneRoom.mjs', './scripts/lint/plainEnglish.mjs'],
  categories: { correctness: 'error' },
  rules: {
    // Imports of types count: types that need each other belong in one file.
    'cypher/in-one-room': 'error',
    'words/plain-english': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/no-explicit-any': 'error',
    'no-restricted-imports': ['error', { patterns: everywhere }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
    'vitest/require-to-throw-message': 'off',
    'vitest/no-conditional-tests': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    // Vitest takes a message as second argument.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // The compiler knows what an import gives, an address of a worker's file too.
    'import/default': 'off',
    'promise/no-callback-in-promise': 'off',
    // A copy is what one walks while the original changes.
    'unicorn/no-useless-spread': 'off',
    // Control characters and sized arrays are what some of these modules are about.
    'no-control-regex': 'off',
    'unicorn/no-new-array': 'off',
    'max-lines': ['error', { max: 300 }],
  },
  overrides: [
    room(['contract/**'], {
      group: ['*', '!zod', '!./*'],
      message: 'contract imports only zod and itself: it is what both ends agree on.',
    }),
    room(['cypher/**'], {
      group: ['*', '!./**', '!node:fs', '!node:path', '!node:url'],
      message: 'cypher knows only itself and its own files: what is done with a statement belongs to the server.',
    }),
    room(['cypher/language/**'], {
      group: ['*', '!./*'],
      message: 'cypher/language runs in the browser too: it imports only itself.',
    }),
    room(['cypher/engine/**'], {
      group: [
        '*',
        '!./**',
        '!../**',
        '!re2js',
        '!vitest',
        ...['dataset', 'server', 'client', 'contract', 'kernel', 'scripts'].map((folder) => `../**/${folder}/**`),
      ],
      message: 'cypher/engine runs in the browser too: it imports itself, cypher/language, and packages that do.',
    }),
    room(['kernel/**'], ...everywhere, ui, server, client, node, express),
    room(['kernel/appearance/primitives/**'], ...everywhere, ui, server, client, node, express, rules),
    room(['server/http/**', 'server/main.ts'], ...everywhere, client, stores),
    room(
      [
        'server/queries/**',
        'server/graph/**',
        'server/dataset/**',
        'server/gate/**',
        'server/figure/**',
        'server/supervisor/**',
        'server/import/**',
        'server/kept/**',
        'server/communities/**',
        'server/texts/**',
      ],
      ...everywhere,
      client,
      http,
      express,
      stores,
    ),
    room(
      ['server/store/**'],
      ...everywhere,
      client,
      http,
      express,
      ban('^(\\.\\./)+(queries|dataset|graph)/', 'The store knows statements and rows, not what they mean.'),
    ),
    room(['server/store/neo4j/**'], sigma, client, http, express),
    room(['server/store/embedded/**'], driver, sigma, client, http, express),
    room(['client/**'], ...everywhere, server),
    room(
      ['client/api/**', 'client/graph/**', 'client/layout/**', 'client/measures/**', 'client/workers/**'],
      ...everywhere,
      server,
      panels,
      scene,
      ban('^preact', 'This room knows no UI.'),
      ban('/(state|actions)/', 'This room knows no state: take values, return values; actions bring them together.'),
    ),
    room(
      ['client/state/**', 'client/actions/**'],
      ...everywhere,
      server,
      panels,
      scene,
      ban('^preact($|/)', 'State and actions know signals but no components.'),
    ),
    room(['client/panels/**', 'client/editor/**'], ...everywhere, server, scene),
    room(['client/scene/**'], driver, server, panels),
    {
      // Tests, examples, benches and the fuzzer build what they like.
      files: [
        'cypher/**',
        '**/*.test.ts',
        '**/*.test.tsx',
        '**/testing/**',
        'test/**',
        'scripts/bench.ts',
        'scripts/bench/**',
        'scripts/fuzz/**',
        'client/editor/examples.ts',
        'scripts/figure/help.ts',
      ],
      rules: { 'cypher/in-one-room': 'off' },
    },
    // Made by `npm run statements`, as long as there are statements.
    { files: ['cypher/statements.ts'], rules: { 'max-lines': 'off' } },
    // Made by `npm run coasts`.
    { files: ['kernel/layouts/ground/coastlines.ts'], rules: { 'max-lines': 'off' } },
    { files: ['**/*.test.ts'], rules: { 'max-lines': ['error', { max: 550 }] } },
    room([
      '**/*.test.ts',
      '**/*.test.tsx',
      '**/testing/**',
      'test/**',
      'scripts/bench.ts',
      'scripts/bench/**',
      'scripts/localNeo4j/**',
    ]),
  ],
  ignorePatterns: ['dist', 'node_modules', 'data', 'coverage'],
};
