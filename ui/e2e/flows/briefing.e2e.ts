import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { fingerprint } from '../canvas';
import { listOf } from '../chartList';
import { enterFirstCase } from '../visit';

// Somebody builds a chart up and saves it; another day it is opened again and played to those who were not there.
describe('a chart that was saved', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const wrong: string[][] = [];
  let steps: string[];
  let pixels: string;
  const soon = { timeout: 30_000 };
  const name = `Briefing ${Date.now()}`;

  const visit = async () => {
    context = await open(browser, { language: 'en', theme: 'light' });
    page = await context.newPage();
    wrong.push(watch(page));
    await enterFirstCase(page);
  };

  beforeAll(async () => {
    browser = await launch();
    await visit();
  });
  afterAll(() => browser.close());

  const list = () => listOf(page);
  const options = () => list().getByRole('option');
  const tab = () => page.getByRole('tabpanel');
  const listed = async () => (await tab().getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s*\bnow\b|\s+/g, ' ').trim());
  const drawn = async () => {
    await page.mouse.move(2, 2);
    return fingerprint(page);
  };

  it('was built up in steps that are named', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Link chart' }).click();
    await expect.poll(() => options().count(), soon).toBeGreaterThan(1);
    const before = await options().count();
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('e');
    await page.getByRole('dialog').getByRole('button', { name: /^Stayed in/ }).click();
    await expect.poll(() => options().count(), soon).toBeGreaterThan(before);
    await page.keyboard.press('x');
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask at the desk, see file 7');
    await page.getByRole('dialog').getByRole('button', { name: 'Put on the chart' }).click();
    // What is removed here is to be there again when it is played.
    await list().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('Delete');
    await page.getByRole('tab', { name: /^Steps/ }).click();
    steps = await listed();
    expect(steps).toHaveLength(5);
    expect(steps[0]).toMatch(/^4 remove/);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  });

  it('has its steps when it is opened on another day', async () => {
    await context.close();
    await visit();
    await page.getByRole('navigation').getByRole('link', { name: 'Saved charts' }).click();
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await expect.poll(() => options().count(), soon).toBeGreaterThan(1);
    await page.getByRole('tab', { name: /^Steps/ }).click();
    // What is no longer on the chart is not asked about, and not named, until it is.
    await expect.poll(listed, soon).toEqual([expect.stringMatching(/^4 remove/), ...steps.slice(1)]);
    pixels = await drawn();
    await picture(page, 'chart-reopened-steps');
  });

  it('plays from the beginning to what was saved, with what was removed meanwhile by its name', async () => {
    const last = await options().count();
    await page.getByRole('button', { name: 'Play as a briefing' }).click();
    await tab().getByText(/^Step 3: /).waitFor();
    await expect.poll(() => options().count(), soon).toBe(last + 1);
    await picture(page, 'chart-briefing');
    await page.getByRole('button', { name: 'Play as a briefing' }).waitFor();
    expect(await options().count()).toBe(last);
    expect(await listed()).toEqual(steps);
    await expect.poll(drawn, soon).toBe(pixels);
  });

  it('goes back into its steps by key, and forth again', async () => {
    const last = await options().count();
    await page.keyboard.press('Control+z');
    await expect.poll(() => options().count(), soon).toBe(last + 1);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => options().count(), soon).toBe(last);
  });

  it('logged no error and asked nobody but the service', () => {
    expect(wrong.flat()).toEqual([]);
  });
});
