/** Builds the page into dist/client, and fails when what the page needs at first exceeds its budget. */
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/**
 * Gzipped kilobytes: of the entry with all it imports statically, and of that together with the canvas that draws the
 * graph. Editor, dialogs and layout are chunks that load when first needed.
 */
const BUDGETS = { 'initial JavaScript': 120, 'JavaScript until the picture': 170 };
const CANVAS = /\/scene\/GraphCanvas\.tsx$/;
/** What runs before all else: a chunk of its own, so that it waits for nothing. */
const FIRST = /\/client\/first\.ts$/;

/**
 * As `client/state/connection.ts` asks for it. Only this one is answered also while a data set is being loaded: a
 * browser keeps a refusal that it fetched ahead, and would give it to who asks when the server is ready.
 */
const FIRST_ANSWER = './api/health';

type Bundle = Rolldown.OutputBundle;

/** Run as soon as it is there, before the HTML has been read to its end. */
const runAtOnce = (file: string) => ({
  tag: 'script',
  attrs: { type: 'module', async: true, crossorigin: true, src: `./${file}` },
  injectTo: 'head-prepend' as const,
});

/** The page's entry is fetched, and run by the first code when that has asked for the picture. */
const ENTRY = /<script type="module" crossorigin src="(?<file>[^"]+)"><\/script>/;
const runLater = (file: string) => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: file, 'data-page': true },
  injectTo: 'head-prepend' as const,
});

/** After those of the entry, which is waited for first. */
const link = (attrs: Record<string, string>) => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head' as const,
});

/** Chunks of the canvas and of what it imports, but for those of the entry. */
function canvasFiles(bundle: Bundle): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk' || chunk.isEntry) return;
    files.add(name);
    for (const imported of chunk.imports) visit(imported);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && CANVAS.test(chunk.facadeModuleId ?? '')) visit(chunk.fileName);
  return files;
}

function firstJavaScript(): Plugin {
  return {
    name: 'entente-first-javascript',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((chunk) => chunk.type === 'chunk');
      const seen = new Set<string>();
      const visit = (file: string): number => {
        const chunk = bundle[file];
        if (seen.has(file) || chunk?.type !== 'chunk') return 0;
        seen.add(file);
        return gzipSync(chunk.code).length + chunk.imports.reduce((sum, name) => sum + visit(name), 0);
      };
      let kilobytes = 0;
      const count = (what: keyof typeof BUDGETS, roots: typeof chunks) => {
        if (roots.length === 0) this.error(`${what}: its chunk is not there.`);
        kilobytes += roots.reduce((sum, { fileName }) => sum + visit(fileName), 0) / 1000;
        const said = `${kilobytes.toFixed(1)} kB gzip, budget ${BUDGETS[what]} kB`;
        console.log(`${what}: ${said}`);
        if (kilobytes > BUDGETS[what])
          this.error(`${what} is over its budget: ${said}. Load what is not needed at first with import().`);
      };
      const isCanvas = (chunk: (typeof chunks)[number]) => CANVAS.test(chunk.facadeModuleId ?? '');
      count(
        'initial JavaScript',
        chunks.filter((chunk) => chunk.isEntry),
      );
      count('JavaScript until the picture', chunks.filter(isCanvas));
    },
    /**
     * What asks for the first picture runs at once; what that needs is fetched together with the entry: the canvas with
     * all it imports, and the answer that every page asks for first.
     */
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const file = ENTRY.exec(html)?.groups?.['file'];
        if (file === undefined) throw new Error('index.html: the entry is not where it was.');
        return {
          html: html.replace(ENTRY, ''),
          tags: [
            runLater(file),
            ...Object.values(bundle)
              .filter((chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => FIRST.test(id)))
              .map(({ fileName }) => runAtOnce(fileName)),
            link({ rel: 'preload', as: 'fetch', href: FIRST_ANSWER }),
            ...[...canvasFiles(bundle)].map((name) => link({ rel: 'modulepreload', href: `./${name}` })),
          ],
        };
      },
    },
  };
}

/**
 * zod's writers of JSON Schema, a tenth of the budget: what the server makes OpenAPI with, and the page never asks for.
 */
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

/**
 * The stage needs Sigma's camera and captors at first, its renderer only where WebGL draws. Both are in the same modules,
 * which go whole to whoever needs them first: the stage gets copies of its own, from which all else is shaken.
 */
function sigmaOfStage(): Plugin {
  const OF_STAGE = /\/scene\/(?:Stage|pointerSettings)\.ts$/;
  return {
    name: 'entente-sigma-of-stage',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      const begins = OF_STAGE.test(importer) && /^sigma(?:\/|$)/.test(source);
      const goesOn = importer.endsWith('?stage') && source.startsWith('.');
      if (!begins && !goesOn) return null;
      const found = await this.resolve(source, importer.replace('?stage', ''), { skipSelf: true });
      return found === null ? null : { id: `${found.id}?stage`, moduleSideEffects: false };
    },
    // Calls and reads that make its programs for WebGL, which nothing of the stage uses.
    transform: (code, id) =>
      id.endsWith('?stage') ? code.replaceAll(/(?<== )(?=(?:create\w+|_defineProperty)\()/g, '/*#__PURE__*/ ') : null,
  };
}

export default defineConfig({
  root: 'client',
  base: './',
  plugins: [preact(), sigmaOfStage(), withoutJsonSchema(), firstJavaScript()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Browsers that do not know it fetch later.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // A setting that holds only for what runs after it: in one chunk with zod it runs before every schema.
            { name: 'zod', test: /node_modules\/zod\/|zodWithoutEval/, priority: 1 },
            { name: 'first', test: FIRST, priority: 2 },
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
