import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { signIn } from '../visit';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

// An administrator loads files in the browser, reads what was rejected and takes it away to mend.
describe('an import', () => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];
  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    wrong = watch(page);
    await signIn(page, 'qiu');
  });
  afterAll(() => browser.close());

  it('takes 3 presses: new, choose, start', async () => {
    await page.getByRole('button', { name: 'New import' }).click();
    await page.locator('input[type=file]').setInputFiles([
      csv('buildings.csv', 'building,name,religion\nE1,Example house,none\n'),
      csv('rooms.csv', 'room,building,number\nE1-1,E1,101\nE1-2,E9,102\n'),
    ]);
    await picture(page, 'new-import');
    await page.getByRole('button', { name: 'Start with 2 files' }).click();
    await page.getByText('3 rows read = 2 accepted + 1 rejected').waitFor();
    expect(await page.getByRole('table', { name: 'Load in progress' }).count()).toBe(0);
  });

  it('tells the rejected row with file, row, column, value and what was expected, and the column that was not read', async () => {
    const row = page.getByRole('table', { name: 'Rejected rows' }).locator('tbody tr');
    expect(await row.locator('td').allTextContents()).toEqual([
      'rooms.csv',
      '3',
      'building',
      'E9',
      "Expected a building that this load or an earlier one has, found 'E9'.",
    ]);
    expect(await page.getByText(/buildings\.csv: religion\. Protected traits are never stored/).count()).toBe(1);
    await picture(page, 'rejected');
  });

  it('hands out the rejected rows to mend', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV to mend: rooms.csv' }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe('rooms-rejects.csv');
    expect(await readFile(await saved.path(), 'utf8')).toContain('E1-2,E9,102');
  });

  it('left no error behind and asked nobody else', () => {
    expect(wrong).toEqual([]);
  });
});
