import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { drag, findGround, findSubject, fingerprint } from '../canvas';
import { joinFirstTwo, listOf, selectedOn, shownOn } from '../chartList';
import { enterFirstCase } from '../visit';

// One visit with a link chart, as an investigator works on it; each test goes on where the one before has stopped.
describe('the link chart of a case', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];

  beforeAll(async () => {
    browser = await launch();
    context = await open(browser, { language: 'en', theme: 'light' });
    page = await context.newPage();
    wrong = watch(page);
    await enterFirstCase(page);
  });
  afterAll(() => browser.close());

  const list = () => listOf(page);
  const options = () => list().getByRole('option');
  const canvas = () => page.getByTestId('chart');
  const shown = () => shownOn(page);
  const selected = () => selectedOn(page);
  const exported = async (kind: string): Promise<{ name: string; text: string }> => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    const waiting: Promise<Download> = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Record and export' }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  let subjects = 0;

  it('begins with the subjects of the case', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Link chart' }).click();
    await canvas().waitFor();
    await expect.poll(() => options().count()).toBeGreaterThan(1);
    subjects = await options().count();
    expect(await shown()).toBe(subjects);
  });

  it('brings what hangs on a subject by a double click, and moves nobody', async () => {
    await page.mouse.move(2, 2);
    const before = await findSubject(page);
    await page.mouse.dblclick(before.x, before.y);
    const chooser = page.getByRole('dialog', { name: /^What hangs on/ });
    await expect.poll(async () => (await shown()) > subjects || (await chooser.isVisible())).toBe(true);
    if (await chooser.isVisible()) await chooser.getByRole('button', { name: /^Expand all/ }).click();
    await expect.poll(shown).toBeGreaterThan(subjects);
    await page.getByText(/Step 1: expand/).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await picture(page, 'workbench-expanded');
  });

  it('undoes and does it again to the same pixels', async () => {
    await page.keyboard.press('0');
    const there = await fingerprint(page);
    await page.keyboard.press('Control+z');
    expect(await shown()).toBe(subjects);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(shown).toBeGreaterThan(subjects);
    expect(await fingerprint(page)).toBe(there);
    await page.keyboard.press('f');
  });

  it.each(['By links', 'By kind', 'In rings round the subjects', 'By time'])('is laid out %s beside the page, one undo away', async (layout) => {
    const before = await fingerprint(page);
    await page.getByRole('button', { name: 'Lay out' }).click();
    await page.getByRole('menuitem', { name: layout, exact: true }).click();
    await expect.poll(() => fingerprint(page)).not.toBe(before);
    await page.mouse.move(2, 2);
    await picture(page, `workbench-${layout.split(' ').at(-1)}`);
    await page.getByText(/lay out \d+ things/).first().waitFor();
  });

  it('selects with a lasso, with a box, and by the legend', async () => {
    const box = await canvas().boundingBox();
    if (!box) throw new Error('the chart has no canvas');
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    const points = [[20, 60], [box.width - 60, 60], [box.width - 60, box.height - 90], [20, box.height - 90], [20, 62]] as const;
    await page.mouse.move(box.x + 20, box.y + 60);
    await page.mouse.down();
    for (const [x, y] of points) await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(selected).toBeGreaterThan(subjects);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(selected).toBe(0);
    await page.keyboard.press('b');
    await drag(page, { x: box.x + 20, y: box.y + 60 }, { x: box.width - 80, y: box.height - 150 });
    await expect.poll(selected).toBeGreaterThan(subjects);
    await page.keyboard.press('v');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^Legend/ }).getByRole('button', { name: /^Subject/ }).click();
    await expect.poll(selected).toBe(subjects);
  });

  it('finds the path between two subjects and draws it over the rest', async () => {
    await joinFirstTwo(page);
    const panel = page.getByRole('complementary', { name: 'How they are joined' });
    await panel.getByRole('button', { name: 'Put on the chart' }).first().click();
    await panel.getByRole('button', { name: 'On the chart', exact: true }).waitFor();
    expect(await panel.getByText(/\.csv \d/).count()).toBeGreaterThan(0);
    await page.mouse.move(2, 2);
    await picture(page, 'workbench-path');
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  it('groups, pins, hides and writes, each a step that can be gone back to', async () => {
    await list().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Space');
    await page.keyboard.press('x');
    await page.keyboard.press('u');
    await expect.poll(() => options().filter({ hasText: /Group of 2/ }).count()).toBe(1);
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask the desk of house B');
    await page.getByRole('dialog').getByRole('button', { name: 'Put on the chart' }).click();
    await page.getByRole('tab', { name: /Steps/ }).click();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: /write a note/ }).count()).toBe(1);
    await picture(page, 'workbench-steps');
  });

  it('looks through a window of time, and says what that takes away', async () => {
    const first = page.getByRole('slider').first();
    await first.focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
    await page.getByText(/links? hidden or filtered\./).waitFor();
    await picture(page, 'workbench-time');
    await page.getByRole('button', { name: 'All the time' }).click();
    await expect.poll(() => page.getByText(/links? hidden or filtered\./).count()).toBe(0);
  });

  it('is saved, and opens again to the same pixels', async () => {
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await page.keyboard.press('0');
    const before = { pixels: await fingerprint(page), shown: await shown() };
    await page.keyboard.press('Control+s');
    const name = `Rooms ${Date.now()}`;
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/chart\/[^/?]+$/);
    expect(page.url()).not.toMatch(/Rooms|Guest/);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Saved charts' }).click();
    await page.getByRole('link', { name }).click();
    await canvas().waitFor();
    await expect.poll(shown).toBe(before.shown);
    await page.locator('.ant-message-notice').waitFor({ state: 'detached' });
    await page.keyboard.press('0');
    await page.mouse.move(2, 2);
    const opened = await fingerprint(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Saved charts' }).click();
    await page.getByRole('link', { name }).click();
    await canvas().waitFor();
    await expect.poll(shown).toBe(before.shown);
    await page.mouse.move(2, 2);
    await page.keyboard.press('0');
    await expect.poll(() => fingerprint(page)).toBe(opened);
  });

  it.each([
    ['Chart to open again here (JSON)', /"version"/],
    ['Graph (GraphML)', /<graphml/],
    ['Drawing (SVG)', /<svg/],
  ])('is handed out as %s with its header and without a name that is masked', async (kind, sign) => {
    const { name, text } = await exported(kind);
    expect(name).toMatch(/^2026-0417-chart-\d{8}-\d{4}\.\w+$/);
    expect(text).toMatch(sign);
    expect(text).toContain('Structural finding with its doubt; not an accusation.');
    expect(text).toContain('2026-0417');
  });

  it('asks on the ground what can be done, and with a right click on it', async () => {
    const ground = await findGround(page);
    await page.mouse.click(ground.x, ground.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Fit to the window' }).click();
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
  });

  it('logged no error and asked nobody but the service', () => {
    expect(wrong).toEqual([]);
  });
});
