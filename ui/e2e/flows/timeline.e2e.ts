import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { enterFirstCase, operations } from '../visit';

// One visit to the timeline of a subject; each test goes on where the one before has stopped.
describe('the timeline of a subject', () => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];
  let asked: string[];

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    wrong = watch(page);
    asked = operations(page);
    await enterFirstCase(page);
  });
  afterAll(() => browser.close());

  const rows = () => page.locator('tbody tr');

  it('is one click from the subject', async () => {
    await page.locator('a[href*="/timeline?of="]').first().click();
    await page.locator('tbody [data-row-opener]').first().waitFor();
    expect(asked.at(-1)).toBe('Timeline');
    expect(await page.getByRole('heading', { name: /^Timeline of / }).count()).toBe(1);
    await picture(page, 'timeline');
  });

  it('has each stay in the table and on a lane, each with its file and row', async () => {
    const stays = Number.parseInt((await page.getByText(/^\d+ stays?$/).first().textContent()) ?? '', 10);
    expect(stays).toBeGreaterThan(0);
    expect(await rows().filter({ hasText: 'Checked in' }).count()).toBe(stays);
    expect(await page.getByTestId('lanes').locator('button').count()).toBeGreaterThanOrEqual(stays);
    for (const cell of await rows().locator('td:last-child').allTextContents()) expect(cell).toMatch(/^\S+ row \d/);
  });

  it('goes back through time, newest first', async () => {
    const times = (await rows().locator('td:nth-child(2)').allTextContents()).map((text) => Date.parse(text.replace(',', '')));
    expect(times.every((time) => Number.isFinite(time))).toBe(true);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('finds the row of a bar that is clicked', async () => {
    await page.getByTestId('lanes').locator('button').first().click();
    await expect.poll(() => page.locator('tbody [aria-expanded="true"]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row-opener'))).toBe(true);
  });

  it('is walked by keyboard alone', async () => {
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('tbody [aria-expanded="true"]').count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('tbody [aria-expanded="true"]').count()).toBe(1);
  });

  it('says that nothing here tells where anyone is, and had no error', async () => {
    expect(await page.getByText('Nothing here says where anyone is or will be.').count()).toBe(1);
    expect(wrong).toEqual([]);
  });
});
