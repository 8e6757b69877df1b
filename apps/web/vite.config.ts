import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const compressed = promisify(gzip);

/** Below this many characters a compressed copy saves nothing that matters. */
const WORTHWHILE = 1_024;

/** Lays a compressed copy beside each text file: the gateway sends it to every browser that takes it. */
const compressedCopies = (): Plugin => ({
  name: 'compressed-copies',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    for (const file of Object.values(bundle)) {
      const content = file.type === 'chunk' ? file.code : file.source;
      if (dir === undefined || content.length < WORTHWHILE || !/\.(m?js|css|html|svg)$/.test(file.fileName)) continue;
      await writeFile(join(dir, `${file.fileName}.gz`), await compressed(content, { level: 9 }));
    }
  },
});

/**
 * The page is served by the gateway from `dist`. In development `vite` serves it and passes `/api` on to a running
 * system. Nothing is inlined, so that `script-src 'self'` holds.
 */
export default defineConfig({
  plugins: [react(), compressedCopies()],
  resolve: { conditions: ['@citybrain/source', ...defaultClientConditions] },
  server: { port: 5173, proxy: { '/api': { target: 'http://127.0.0.1:7300', changeOrigin: false } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1900,
  },
});
