import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

/** Largest size of all compressed scripts of the admin; above it, the build fails. */
const MOST_KB = 380;

const CONTENTS = ['Product', 'Article', 'Category', 'Material', 'Synonym', 'SearchRule'];

/** The schemas of contents from openapi.json, from which forms are generated. */
function contents(): Plugin {
  const id = 'virtual:contents';
  return {
    name: 'contents',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return;
      const file = new URL('../openapi.json', import.meta.url);
      this.addWatchFile(file.pathname);
      const { schemas } = (JSON.parse(readFileSync(file, 'utf8')) as { components: { schemas: Schemas } })
        .components;
      const whole = CONTENTS.map((name) => [name, inlined(schemas[`${name}Input`], schemas)] as const);
      return `export const CONTENTS = ${JSON.stringify(Object.fromEntries(whole))}`;
    },
  };
}

type Schemas = Record<string, unknown>;

/** Resolves references and removes descriptions and examples. */
function inlined(schema: unknown, schemas: Schemas): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, allOf, ...own } = schema as { $ref?: string; allOf?: unknown[] } & Schemas;
  if ($ref) return inlined(schemas[$ref.split('/').at(-1) ?? ''], schemas);
  if (allOf) return inlined(allOf[0], schemas);
  const kept = Object.entries(own).filter(
    ([key, value]) => typeof value !== 'string' || key !== 'description',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, inlined(value, schemas)]));
}

/** Replacements of modules of react-admin that the admin does not use. */
const UNUSED: Record<string, string> = {
  // Exports of lists: the API has its own.
  'jsonexport/dist/index.js': 'export default undefined',
  // Shortcuts of the menu, which has none.
  'react-hotkeys-hook': 'export const useHotkeys = () => undefined',
  // Removing accents in names of columns, which have none.
  diacritic: 'export const clean = (text) => text',
};

function withoutUnused(): Plugin {
  const prefix = '\0unused:';
  return {
    name: 'without-unused',
    enforce: 'pre',
    resolveId: (source) => (source in UNUSED ? prefix + source : undefined),
    load: (id) => (id.startsWith(prefix) ? UNUSED[id.slice(prefix.length)] : undefined),
  };
}

/** Checks the size of the scripts and compresses them at build time. */
function pack(): Plugin {
  return {
    name: 'pack',
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).filter((each) => each.type === 'chunk');
      for (const { fileName, code } of scripts) {
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(code) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(code) });
      }
      const kb = scripts.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000;
      this.info(`scripts weigh ${kb.toFixed(1)} kB of ${MOST_KB} kB, packed by gzip`);
      if (kb > MOST_KB) this.error(`The admin's scripts weigh ${kb.toFixed(1)} kB; at most ${MOST_KB} kB.`);
    },
  };
}

export default defineConfig({
  base: '/admin/',
  plugins: [react(), contents(), withoutUnused(), pack()],
  build: { outDir: '../dist/admin', emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
});
