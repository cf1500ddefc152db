import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { tokensCss } from './src/theme/css-variables.ts';

// The style sheet of the design tokens is made from tokens.json at build time, so that the two cannot drift apart.
function tokensStyleSheet(): Plugin {
  const name = 'virtual:tokens.css';
  return {
    name: 'tokens-style-sheet',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? tokensCss() : undefined),
  };
}

// What d3-zoom takes from these two a chart has no use for.
const still = new URL('./src/chart/input/still.ts', import.meta.url).pathname;

const service = process.env.INVESTIGATE_URL ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), tokensStyleSheet()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname, 'd3-transition': still, 'd3-interpolate': still } },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/graphql', '/sign-in', '/healthz'].map((path) => [path, service])),
  },
  build: { outDir: 'dist', target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  test: {
    testTimeout: 20_000,
    // A page costs seconds before its first test; what needs none does not wait for one.
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'src/**/*.page.test.ts'],
          setupFiles: ['src/testing/setup.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      { extends: true, test: { name: 'plain', environment: 'node', include: ['src/**/*.test.ts'], exclude: ['src/**/*.page.test.ts'] } },
    ],
  },
});
