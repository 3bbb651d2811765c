import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

/** What all scripts of the admin may weigh, packed. Above it the build fails. */
const MOST_KB = 380;

const CONTENTS = ['Product', 'Article', 'Category', 'Material', 'Synonym', 'SearchRule'];

/** What entries consist of, from the description of the API: the forms are made of it. */
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

/** With what it refers to in its place, and without what is written for readers of the API. */
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

/** What the framework brings along and nobody here uses, and what is in its place. */
const UNUSED: Record<string, string> = {
  // Lists made into files: the API does that.
  'jsonexport/dist/index.js': 'export default undefined',
  // Shortcuts of the menu: it has none.
  'react-hotkeys-hook': 'export const useHotkeys = () => undefined',
  // Accents in the names of columns: there are none.
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

/** Weighs the scripts, and packs them beside themselves, so that nobody has to when they are asked for. */
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
