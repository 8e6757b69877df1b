import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/**
 * The page is served by the gateway from `dist`. In development `vite` serves it and passes `/api` on to a running
 * system. Nothing is inlined, so that `script-src 'self'` holds.
 */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@citybrain/source', ...defaultClientConditions] },
  server: { port: 5173, proxy: { '/api': { target: 'http://127.0.0.1:7300', changeOrigin: false } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1900,
  },
});
