import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { fingerprint } from '../canvas';
import { enterFirstCase } from '../visit';

// One visit of somebody who hands a chart out, takes it back in, and lays two saved ones beside each other.
describe('charts that come and go', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];
  let file: string;
  let pixels: string;
  const soon = { timeout: 30_000 };
  const [one, two] = [`Spring ${Date.now()}`, `Autumn ${Date.now()}`];

  beforeAll(async () => {
    browser = await launch();
    context = await open(browser, { language: 'en', theme: 'light' });
    page = await context.newPage();
    wrong = watch(page);
    file = join(await mkdtemp(join(tmpdir(), 'chart-')), 'chart.json');
    await enterFirstCase(page);
  });
  afterAll(() => browser.close());

  const options = () => page.getByRole('listbox', { name: 'On the chart' }).getByRole('option');
  const toCharts = () => page.getByRole('navigation').getByRole('link', { name: 'Saved charts' }).click();
  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  };
  const drawn = async () => {
    await page.locator('.ant-message-notice').waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
    return fingerprint(page);
  };

  it('stand in the language of the reader, which is marked as his', async () => {
    expect(await page.getByRole('button', { name: 'EN', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await page.getByRole('navigation').getByRole('link', { name: '已存关系图' }).waitFor();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Saved charts' }).waitFor();
  });

  it('is handed out as JSON', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Link chart' }).click();
    await expect.poll(() => options().count(), soon).toBeGreaterThan(1);
    await save(one);
    await expect.poll(() => options().count(), soon).toBeGreaterThan(1);
    pixels = await drawn();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Chart to open again here (JSON)' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Record and export' }).click();
    await (await waiting).saveAs(file);
  });

  it('opens again from its file, as it was, and from no other file', async () => {
    await toCharts();
    const choose = async (from: string | { name: string; mimeType: string; buffer: Buffer }) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open an exported file' }).click();
      await (await chooser).setFiles(from);
    };
    await choose({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"gexf"}') });
    await page.getByText(/^other\.json could not be opened\. Expected a chart exported from here/).waitFor();
    await choose(file);
    await page.waitForURL(/\/chart\?from=file$/);
    await expect.poll(() => options().count(), soon).toBeGreaterThan(1);
    await expect.poll(drawn, soon).toBe(pixels);
  });

  it('is compared with another, and both are put on one', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    await save(two);
    await toCharts();
    await page.getByRole('checkbox', { name: `Choose ${one} to compare` }).check();
    await page.getByRole('checkbox', { name: `Choose ${two} to compare` }).check();
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Put both on one chart' }).waitFor();
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.count(), soon).toBeGreaterThan(2);
    expect(await page.getByText(`pinned on ${two} only`).count()).toBe((await rows.count()) - 1);
    await picture(page, 'charts-compared');
    await page.getByRole('button', { name: 'Put both on one chart' }).click();
    await page.waitForURL(/\/chart\?from=merge$/);
    await page.getByRole('heading', { name: 'Two charts on one' }).waitFor();
    await expect.poll(() => options().count(), soon).toBeGreaterThan(1);
  });

  it('loses nothing at 200 %: no page of them is wider than its window', async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wider()).toBeLessThanOrEqual(0);
    for (const button of ['Save', 'Export', 'Undo', 'Note']) {
      // oxlint-disable-next-line no-await-in-loop -- one window
      const box = await page.getByRole('button', { name: button, exact: true }).first().boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 720, `${button} at ${JSON.stringify(box)}`).toBe(true);
    }
    await picture(page, 'chart-at-200');
    await page.getByRole('button', { name: /^More pages/ }).click();
    await page.getByRole('menuitem', { name: 'Saved charts' }).click();
    await page.getByRole('checkbox', { name: `Choose ${one} to compare` }).waitFor();
    expect(await wider()).toBeLessThanOrEqual(0);
    await picture(page, 'charts-at-200');
  });

  it('logged no error and asked nobody but the service', () => {
    expect(wrong).toEqual([]);
  });
});
