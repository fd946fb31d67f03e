/** Builds the page into dist/client, and fails when what the page needs at first exceeds its budget. */
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * Gzipped bytes of the entry and all it imports statically; editor, figure dialog and layout are chunks that load when
 * first needed.
 */
const BUDGET_KB = 150;

function initialJavaScriptBudget(): Plugin {
  return {
    name: 'entente-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const seen = new Set<string>();
      const visit = (file: string): number => {
        const chunk = bundle[file];
        if (seen.has(file) || chunk?.type !== 'chunk') return 0;
        seen.add(file);
        return gzipSync(chunk.code).length + chunk.imports.reduce((sum, name) => sum + visit(name), 0);
      };
      const entries = Object.values(bundle).filter((chunk) => chunk.type === 'chunk' && chunk.isEntry);
      const kilobytes = entries.reduce((sum, entry) => sum + visit(entry.fileName), 0) / 1000;
      console.log(
        `initial JavaScript: ${kilobytes.toFixed(1)} kB gzip in ${seen.size} file(s), budget ${BUDGET_KB} kB`,
      );
      if (kilobytes > BUDGET_KB)
        this.error(
          `The page's initial JavaScript is ${kilobytes.toFixed(1)} kB gzip, over its budget of ${BUDGET_KB} kB: load what is not needed at first with import().`,
        );
    },
  };
}

/** zod's writers of JSON Schema, a tenth of the budget: what the server makes OpenAPI with, and the page never asks for. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

function withoutJsonSchema(): Plugin {
  return {
    name: 'entente-without-json-schema',
    apply: 'build',
    transform(code, id) {
      if (!JSON_SCHEMA.test(id)) return null;
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      if (names.length === 0) this.error(`${id} has no exports of the kind known: see whether zod has changed.`);
      const exported = [...names.map((name) => `nothing as ${name}`), 'nothing as process'];
      return { code: `const nothing = () => nothing;\nexport { ${exported.join(', ')} };`, map: null };
    },
  };
}

export default defineConfig({
  root: 'client',
  base: './',
  plugins: [preact(), withoutJsonSchema(), initialJavaScriptBudget()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // A setting that holds only for what runs after it: in one chunk with zod it runs before every schema.
            { name: 'zod', test: /node_modules\/zod\/|zodWithoutEval/, priority: 1 },
            // One file for what is needed at first: in many small ones it is a tenth larger.
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  // Most of the workers' code is Neo4j's analysis of statements, megabytes of tables: minifying it fully takes half of
  // the build, and saves a tenth of what is sent.
  worker: {
    format: 'es',
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } } },
    },
  },
  // The page's own modules in client/api are not the server's; the Host header stays, for the server compares it with
  // the Origin.
  server: {
    port: 4401,
    proxy: { '^/api/(?!.*\\.ts)': { target: `http://127.0.0.1:${process.env['PORT'] ?? 4400}`, changeOrigin: false } },
  },
});
