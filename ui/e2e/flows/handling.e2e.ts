import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { fingerprint } from '../canvas';
import { listOf, numberIn, selectedOn, shownOn } from '../chartList';
import { enterFirstCase } from '../visit';

interface Written {
  document: { ids: string[]; positions: [number, number][] };
}

// A subject's companions on a chart, and what hands do with them; each test goes on where the one before has stopped.
describe('the companions of a subject on a chart', () => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];
  let all = 0;

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    wrong = watch(page);
    await enterFirstCase(page);
    await page.locator('a[href*="/chart?of="]').first().click();
    await page.getByTestId('chart').waitFor();
  });
  afterAll(() => browser.close());

  const list = () => listOf(page);
  const options = () => list().getByRole('option');
  const shown = () => shownOn(page);
  const selected = () => selectedOn(page);
  const selectFirst = async () => {
    await page.keyboard.press('Escape');
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect.poll(selected).toBe(1);
  };
  const arrange = async (how: string) => {
    await page.getByRole('button', { name: 'Lay out' }).click();
    await page.getByRole('menuitem', { name: how, exact: true }).click();
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
  };

  it('loses, by the slider, those who may be chance, says how many, and has them back', async () => {
    await expect.poll(() => options().count()).toBeGreaterThan(3);
    all = await shown();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const panel = page.getByRole('region', { name: 'What of the chart is shown' });
    const slider = panel.getByRole('slider', { name: 'Companions by how they stand against chance' });
    await slider.focus();
    await page.keyboard.press('Home');
    await panel.getByText(/^The filters hide [\d\s\u2009]+ things?\.$/).waitFor();
    const hidden = numberIn((await panel.getByText(/^The filters hide/).textContent())?.replace('The filters hide', '') ?? '');
    expect(await shown()).toBe(all - hidden);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^Shown are those of which, in 100 rows at least this strong/);
    await picture(page, 'workbench-chance');
    await panel.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(shown).toBe(all);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
  });

  it('finds the subject by the initials of how his name is read', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    const find = page.getByRole('searchbox', { name: 'Find on the chart' });
    await find.fill('rsfx');
    await page.getByText('1 found. Enter selects it.').waitFor();
    await find.press('Enter');
    await expect.poll(selected).toBe(1);
    await find.fill('');
    await expect.poll(() => options().count()).toBe(all);
    await page.getByRole('button', { name: 'List', exact: true }).click();
  });

  it('selects who is linked to him, then all others, by key', async () => {
    await selectFirst();
    await page.keyboard.press('n');
    await expect.poll(selected).toBeGreaterThan(1);
    const near = await selected();
    await page.keyboard.press('i');
    await expect.poll(selected).toBe(all - near);
    await page.keyboard.press('i');
    await expect.poll(selected).toBe(near);
  });

  it('hides what is selected, counts it in the statement, and shows it again', async () => {
    await list().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('h');
    await page.getByText('1 hidden or filtered.').waitFor();
    expect(await shown()).toBe(all - 1);
    await page.keyboard.press('Alt+h');
    await expect.poll(shown).toBe(all);
  });

  it('stands in one row, evenly, when that is asked for, one undo away', async () => {
    const rested = async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('0');
      await page.mouse.move(2, 2);
      // While the list has the keyboard it takes room from the chart.
      await page.getByRole('button', { name: 'Lay out' }).focus();
      await expect.poll(selected).toBe(0);
      return fingerprint(page);
    };
    const before = await rested();
    await list().focus();
    await page.keyboard.press('Control+a');
    await expect.poll(selected).toBe(all);
    await arrange('Align in one row');
    await arrange('Spread evenly across');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Chart to open again here (JSON)' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Record and export' }).click();
    const { document } = JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as Written;
    expect(new Set(document.positions.map(([, y]) => y)).size).toBe(1);
    const across = document.positions.map(([x]) => x).toSorted((a, b) => a - b);
    const gaps = across.slice(1).map((x, index) => x - (across[index] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(rested).toBe(before);
  });

  it('takes back what an expansion brought', async () => {
    await selectFirst();
    await page.keyboard.press('e');
    const chooser = page.getByRole('dialog', { name: /^What hangs on/ });
    await chooser.getByRole('button', { name: /^Expand all/ }).click();
    await expect.poll(shown).toBeGreaterThan(all);
    await page.keyboard.press('Escape');
    await selectFirst();
    await page.keyboard.press('c');
    await expect.poll(shown).toBe(all);
  });

  it('plays the time month by month, and stops', async () => {
    const bar = page.getByRole('region', { name: 'Time window' });
    await bar.getByRole('button', { name: 'Play the window from step to step' }).click();
    await bar.getByText(/of [\d\s\u2009]+ dated records (is|are) within\./).waitFor();
    const first = await bar.getByText(/ to .*Asia\/Shanghai$/).textContent();
    await expect.poll(() => bar.getByText(/ to .*Asia\/Shanghai$/).textContent()).not.toBe(first);
    await bar.getByRole('button', { name: 'Stop playing' }).click();
    await bar.getByRole('button', { name: 'All the time' }).click();
    await expect.poll(shown).toBe(all);
  });

  it('logged no error and asked nobody but the service', () => {
    expect(wrong).toEqual([]);
  });
});
