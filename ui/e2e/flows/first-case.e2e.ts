import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { drag, findGround, findSubject, fingerprint, sizesOfTheChart } from '../canvas';
import { askForFindings, openCompanions, openFirstCase, operations, PURPOSE, signIn, statePurpose } from '../visit';

// One visit from the sign-in page to the chart; each test goes on where the one before has stopped.
describe('a first visit', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];
  let asked: string[];

  beforeAll(async () => {
    browser = await launch();
    context = await open(browser, { language: 'en', theme: 'light' });
    page = await context.newPage();
    wrong = watch(page);
    asked = operations(page);
  });
  afterAll(() => browser.close());

  const options = () => page.getByRole('listbox', { name: 'On the chart' }).getByRole('option');
  const selectedCount = () => options().evaluateAll((all) => all.filter((one) => one.getAttribute('aria-selected') === 'true').length);

  it('signs in as the investigator of the demo', async () => {
    await signIn(page, 'lin');
    expect(new URL(page.url()).pathname).toBe('/cases');
  });

  it('enters the first case with a purpose, before which nothing of the inside is asked', async () => {
    await openFirstCase(page);
    expect(asked).toEqual(['Viewer', 'Cases', 'CaseDoor']);
    await statePurpose(page);
    expect(asked).toContain('CaseSubjects');
    expect(page.url()).not.toContain(encodeURIComponent(PURPOSE));
  });

  it('counts in the status bar what was logged', async () => {
    const text = await page.getByText(/reads? logged this visit/).first().textContent();
    expect(Number.parseInt(text ?? '', 10)).toBeGreaterThan(0);
  });

  it('asks on the overview what is to be checked, and opens the evidence of the first finding', async () => {
    const overview = page.url();
    expect(asked).not.toContain('Findings');
    await askForFindings(page);
    const first = page.getByRole('list', { name: 'Findings to check' }).getByRole('listitem').first();
    const [, who] = /^(Guest \w{4}) met /.exec((await first.getByRole('heading').textContent()) ?? '') ?? [];
    await first.getByRole('link').click();
    await page.getByRole('complementary').getByRole('heading', { name: who }).waitFor();
    await page.goBack();
    await page.waitForURL(overview);
    await page.locator('a[href*="/companions?of="]').first().waitFor();
  });

  it('asks for the companions of the first subject', async () => {
    await openCompanions(page);
    expect(await page.getByText(/guests could have met .* and were all tested\./).count()).toBe(1);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
  });

  it('opens the evidence of the first companion, each occasion with its file and row', async () => {
    const row = page.locator('tbody tr').first();
    const times = Number(await row.locator('td').nth(3).textContent());
    await page.locator('tbody [data-row-opener]').first().click();
    const occasions = page.getByRole('table', { name: 'Evidence' }).locator('tbody tr');
    expect(await occasions.count()).toBe(times);
    for (const cell of await occasions.locator('td:last-child').allTextContents()) expect(cell).toMatch(/\S+ \d/);
  });

  it('copies the evidence as a sentence', async () => {
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('no statement about what anyone did');
  });

  it('shows him on the chart, with everything the canvas shows as a list', async () => {
    const sizes = await sizesOfTheChart(page);
    await page.getByRole('link', { name: 'Show on the chart' }).click();
    await page.getByTestId('chart').waitFor();
    await page.getByRole('complementary').getByRole('tab').first().waitFor();
    expect(await sizes(), 'the chart keeps the size of its first picture while the panel comes').toHaveLength(1);
    const shown = await page.getByText(/\d+ shown\./).first().textContent();
    await expect.poll(() => options().count()).toBe(Number.parseInt(shown ?? '', 10));
    await expect.poll(selectedCount).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(selectedCount).toBe(0);
    await page.mouse.move(2, 2);
    await page.locator('.ant-message-notice').waitFor({ state: 'detached' });
    await fingerprint(page);
    await picture(page, 'chart');
  });

  it('draws the same picture after leaving and coming back', async () => {
    await page.getByRole('complementary').waitFor();
    const fit = page.getByRole('button', { name: 'Fit to the window' });
    await fit.click();
    await page.mouse.move(2, 2);
    const before = await fingerprint(page);
    await page.getByRole('link', { name: 'Companions table' }).click();
    await page.locator('tbody [data-row-opener]').first().waitFor();
    await page.goBack();
    await page.getByText(/\d+ shown\./).waitFor();
    await page.getByRole('complementary').waitFor();
    await expect.poll(selectedCount).toBe(1);
    await page.keyboard.press('Escape');
    await fit.click();
    await page.mouse.move(2, 2);
    await expect.poll(() => fingerprint(page)).toBe(before);
  });

  it('zooms in and out with buttons, wheel and keys, and fits again', async () => {
    const fitted = await fingerprint(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const nearer = await fingerprint(page);
    expect(nearer).not.toBe(fitted);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(await fingerprint(page)).not.toBe(nearer);
    await page.getByTestId('chart').hover({ position: { x: 40, y: 300 } });
    const before = await fingerprint(page);
    await page.mouse.wheel(0, -240);
    await expect.poll(() => fingerprint(page)).not.toBe(before);
    await page.mouse.move(2, 2);
    await page.keyboard.press('f');
    await expect.poll(() => fingerprint(page)).toBe(fitted);
  });

  it('pans by dragging the ground', async () => {
    const from = await findSubject(page);
    await drag(page, await findGround(page), { x: -60, y: -30 });
    await page.mouse.move(2, 2);
    const to = await findSubject(page);
    expect([to.x - from.x, to.y - from.y]).toEqual([-60, -30]);
  });

  it('points at a subject and selects him with a click', async () => {
    const at = await findSubject(page);
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => page.getByTestId('chart').getAttribute('data-over')).toBe('thing');
    await page.mouse.click(at.x, at.y);
    await expect.poll(selectedCount).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('drags a node, and it stays where it was put', async () => {
    const from = await findSubject(page);
    await drag(page, from, { x: -30, y: -50 });
    await page.mouse.move(2, 2);
    const to = await findSubject(page);
    expect(Math.abs(to.x - from.x + 30)).toBeLessThanOrEqual(1);
    expect(Math.abs(to.y - from.y + 50)).toBeLessThanOrEqual(1);
  });

  it('changes language and theme in place, asking nothing', async () => {
    const before = asked.length;
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('listbox', { name: '图中内容' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: /的设置与退出/ }).click();
    await page.getByRole('menuitem', { name: '深色' }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(asked.length).toBe(before);
    await page.mouse.move(2, 2);
    await fingerprint(page);
    await picture(page, 'chart-dark');
  });

  it('leaves nothing of a person in any storage', async () => {
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, keys: Object.keys(sessionStorage) }));
    expect(kept).not.toMatch(/[\u4e00-\u9fff]|Guest|purpose/i);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['investigate.token']);
  });

  it('signs out to the sign-in page', async () => {
    await page.getByRole('button', { name: /的设置与退出/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.waitForURL((url) => url.pathname === '/signin');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('had no error and asked nobody but the service', () => {
    expect(wrong).toEqual([]);
  });
});
