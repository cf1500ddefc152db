import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { visitPages } from '../pages';

/** WCAG 2.2 calls 44 px enough for a finger. */
const FINGER = 44;

/** Controls that a finger could miss: by what they are called, with the size of what takes the press. */
function narrow(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isHiddenFromTheEye = (element: Element | null): boolean => element !== null && (getComputedStyle(element).clipPath !== 'none' || isHiddenFromTheEye(element.parentElement));
    const found: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [role=tab], [role=option], [role=slider]')) {
      if (control.closest('[aria-hidden=true], [inert]') || !control.checkVisibility({ visibilityProperty: true })) continue;
      const { display, transform } = getComputedStyle(control);
      // A skip link until it has the keyboard.
      if (transform !== 'none' || isHiddenFromTheEye(control)) continue;
      // A link or a button within a sentence is as high as its line.
      const parent = control.parentElement;
      if (display.startsWith('inline') && parent?.matches('p, p *, dd, li') && parent.textContent !== control.textContent) continue;
      const around = control.closest('.ant-select, .ant-picker, .ant-input-number, .ant-input-affix-wrapper, label') ?? control;
      const pressed = control.hasAttribute('data-row-opener') ? (control.closest('tr') ?? control) : around;
      const { width, height } = pressed.getBoundingClientRect();
      if (width > 0 && Math.min(width, height) < least - 0.5) {
        found.push(`${control.tagName} "${(control.getAttribute('aria-label') ?? control.textContent ?? '').slice(0, 40)}": ${Math.round(width)} x ${Math.round(height)}`);
      }
    }
    return found;
  }, FINGER);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('on a tablet', () => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];
  const seen: Record<string, { wide: number; narrow: string[]; places: number; text: string }> = {};

  beforeAll(async () => {
    browser = await launch();
    const context = await open(browser, { language: 'en', theme: 'light', width: 820, height: 1180, touch: true });
    page = await context.newPage();
    wrong = watch(page);
    await visitPages(page, async (name) => {
      await picture(page, `tablet-${name}`);
      seen[name] = {
        wide: await wide(page),
        narrow: await narrow(page),
        places: await page.locator('nav').first().locator(':scope > a, :scope > button').count(),
        text: await page.locator('main').evaluate((main) => getComputedStyle(main).fontSize),
      };
    });
  }, 240_000);
  afterAll(() => browser.close());

  it('no page is wider than the window', () => {
    expect(Object.entries(seen).filter(([, of]) => of.wide > 0)).toEqual([]);
  });

  it('every control is as large as a finger needs', () => {
    expect(Object.entries(seen).flatMap(([name, of]) => of.narrow.map((control) => `${name}: ${control}`))).toEqual([]);
  });

  it('text is 15 px', () => {
    expect(Object.entries(seen).filter(([, { text }]) => text !== '15px')).toEqual([]);
  });

  it('a case has five places at the bottom', () => {
    for (const name of ['overview', 'timeline', 'companions', 'chart']) expect([name, seen[name]?.places]).toEqual([name, 5]);
  });

  it('every page was looked at, and none had an error', () => {
    expect(Object.keys(seen)).toEqual(['signin', 'cases', 'purpose', 'overview', 'findings', 'timeline', 'companions', 'drawer', 'chart', 'open-case', 'calibration', 'audit', 'retention', 'imports']);
    expect(wrong).toEqual([]);
  });
});
