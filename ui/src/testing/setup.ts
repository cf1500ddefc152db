import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { languages, learn } from '@/i18n';
import i18next from 'i18next';

await Promise.all(languages.map(learn));

// Generous: a page's code is loaded when it is first shown, and a busy machine takes its time over that.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom lacks and antd or the pages ask for.
class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = NoResize;
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), { matches: query.includes('reduce') || query.includes('min-width'), media: query, onchange: null, addListener() {}, removeListener() {} });
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await i18next.changeLanguage('en');
});
afterEach(cleanup);
