import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Address of the running service, such as `http://127.0.0.1:5080`. */
export const base = required('E2E_BASE_URL');
const shots = process.env.E2E_SHOTS_DIR;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must name the address of a running service, such as http://127.0.0.1:5080`);
  return value.replace(/\/$/, '');
}

export { launch } from './launch';

export interface Look {
  language: 'en' | 'zh';
  theme: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Pressed by fingers. */
  touch?: boolean;
}

/** A window of its own: nothing kept from another one, no motion, one device pixel to a CSS pixel. */
export function open(browser: Browser, { language, theme, width = 1440, height = 900, touch = false }: Look): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    hasTouch: touch,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** Fails the test that looks at it when the page logged an error, threw, or asked anybody but the service. */
export function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) wrong.push(`asked elsewhere: ${url}`);
  });
  return wrong;
}

/** Takes a picture into `E2E_SHOTS_DIR` where that is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}
