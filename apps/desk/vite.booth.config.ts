import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { catalogues } from './vite/catalogues.js';
import { boothManifest } from './vite/manifest.js';

const preact = 'preact/compat';
const webCrypto = fileURLToPath(new URL('vite/web-crypto.ts', import.meta.url));

/** The booth: a page of its own, light enough for a cheap phone, that works for days without a network. */
export default defineConfig({
  root: fileURLToPath(new URL('booth', import.meta.url)),
  base: '/desk/booth/',
  // Its icons are the desk's.
  publicDir: false,
  resolve: {
    // Written as the desk is, and run by what weighs a tenth.
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(?:-dom)?$/, replacement: preact },
      { find: /^crypto$/, replacement: webCrypto },
    ],
  },
  plugins: [
    // What goods are told in comes with their screens.
    catalogues('booth', ['booth', 'boothhandover', 'boothpresent', 'boothscan']),
    VitePWA({
      injectRegister: false,
      // A new version waits: no page is exchanged while somebody counts.
      registerType: 'prompt',
      manifest: boothManifest,
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2}'],
        navigateFallback: '/desk/booth/index.html',
        navigateFallbackAllowlist: [/^\/desk\/booth(?:\/|$)/],
        cleanupOutdatedCaches: true,
        skipWaiting: false,
        // The first worker takes its page at once: who opens it in the morning has it without a network.
        clientsClaim: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    target: 'chrome89',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    manifest: true,
  },
});
