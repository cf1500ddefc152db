import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture } from '../browser';
import { openCompanions, openFirstCase, PURPOSE, signIn, statePurpose } from '../visit';

/** A4 in px of 96 to the inch, without its margins of 14 mm. */
const paper = { width: 688, height: 1016 };

const expectHead = (words: string) => {
  expect(words).toContain('2026-0417');
  expect(words).toContain(PURPOSE);
  expect(words).toMatch(/Printed by lin on \d{1,2} \w{3} \d{4}, \d\d:\d\d \(Asia\/Shanghai\)/);
};

describe('on paper', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    await signIn(page, 'lin');
    await openFirstCase(page);
    await statePurpose(page);
  });
  afterAll(() => browser.close());

  async function print(name: string): Promise<{ words: string; controls: number; cut: string[] }> {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    await picture(page, `print-${name}`);
    const found = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('td')].filter((cell) => cell.checkVisibility() && (cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > innerWidth));
      return {
        words: document.body.innerText,
        controls: [...document.querySelectorAll('nav, .ant-btn, .ant-select, .ant-picker, input[type=checkbox]')].filter((control) => control.checkVisibility()).length,
        cut: cells.map((cell) => cell.textContent ?? ''),
      };
    });
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
    return found;
  }

  it('a timeline stands with its case, who and when, without controls, every row whole', async () => {
    await page.locator('a[href*="/timeline?of="]').first().click();
    await page.locator('tbody [data-row-opener]').first().waitFor();
    const { words, controls, cut } = await print('timeline');
    expectHead(words);
    expect(words).toMatch(/Timeline of /);
    expect(words).toContain('Nothing here says where anyone is or will be.');
    expect([controls, cut]).toEqual([0, []]);
    await page.goBack();
    await page.locator('a[href*="/companions?of="]').first().waitFor();
  });

  it('the companions stand so too', async () => {
    await openCompanions(page);
    const { words, controls, cut } = await print('companions');
    expectHead(words);
    expect(words).toMatch(/Companions of /);
    expect([controls, cut]).toEqual([0, []]);
  });

  it('an open sheet stands alone under the head of its case', async () => {
    await page.locator('tbody [data-row-opener]').nth(1).click();
    await page.getByRole('complementary').waitFor();
    const { words, controls, cut } = await print('sheet');
    expectHead(words);
    expect(words).not.toMatch(/Companions of /);
    expect(words).toContain('This is not the chance that it was a coincidence');
    expect([controls, cut]).toEqual([0, []]);
  });
});
