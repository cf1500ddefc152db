import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// GraphiQL's style sheet carries its fonts as data; the service lets a page take fonts from files only, and those of the system do.
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform: (code, id) => (/graphiql[^?]*style\.css/.test(id) ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : null),
};

// A page of its own beside the app, built apart from it: nothing of it is in the app's files, nor the other way round.
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  publicDir: false,
  plugins: [withoutFonts, react()],
  build: { outDir: '../dist/graphiql', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
});
