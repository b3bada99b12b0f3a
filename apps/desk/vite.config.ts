import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { first } from './src/language/first.js';
import { catalogues } from './vite/catalogues.js';
import { manifest } from './vite/manifest.js';

export default defineConfig({
  base: '/desk/',
  plugins: [
    react(),
    catalogues('desk', first),
    VitePWA({
      // Registered by src/shell/worker.ts: a line in the page would be a script inline.
      injectRegister: false,
      // A new version waits until whoever works here says so.
      registerType: 'prompt',
      manifest,
      workbox: {
        // The shell and nothing else: there is no runtime caching, so no answer of /api is ever kept.
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        navigateFallback: '/desk/index.html',
        // The booth, below, has a worker of its own.
        navigateFallbackAllowlist: [/^\/desk(?!\/booth(?:\/|$))(?:\/|$)/],
        // It would take the booth's, whose scope is below this one, for an old one of its own.
        cleanupOutdatedCaches: false,
        skipWaiting: false,
        clientsClaim: false,
        sourcemap: false,
      },
    }),
  ],
  build: {
    target: 'chrome111',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // Compressed sizes are told by the budget's test.
    reportCompressedSize: false,
    // What needs what: the budget's test adds up.
    manifest: true,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
