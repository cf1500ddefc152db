import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open } from '../browser';
import { PURPOSE, signIn } from '../visit';

// A click is one press or one key, typing is none; counted from the landing after sign-in. Entering a case adds one for the purpose.
describe('the clicks a task takes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function begin(user: string): Promise<{ page: Page; press: (on: Locator) => Promise<void>; clicks: () => number }> {
    const page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    await signIn(page, user);
    let count = 0;
    const press = async (on: Locator) => {
      count++;
      await on.click();
    };
    return { page, press, clicks: () => count };
  }

  it('3 and the purpose: who was with a subject, and why', async () => {
    const { page, press, clicks } = await begin('lin');
    await press(page.locator('table [data-row-opener]').first());
    await page.locator('#purpose').fill(PURPOSE);
    await press(page.getByRole('button', { name: 'Enter the case' }));
    await press(page.locator('a[href*="/companions?of="]').first());
    await press(page.locator('tbody [data-row-opener]').first());
    await page.getByRole('table', { name: 'Evidence' }).waitFor();
    expect(clicks()).toBe(3 + 1);
  });

  it('2 and the purpose: the link chart of a subject', async () => {
    const { page, press, clicks } = await begin('lin');
    await press(page.locator('table [data-row-opener]').first());
    await page.locator('#purpose').fill(PURPOSE);
    await press(page.getByRole('button', { name: 'Enter the case' }));
    await press(page.locator('a[href*="/chart?of="]').first());
    await page.getByTestId('chart').waitFor();
    expect(clicks()).toBe(2 + 1);
  });

  it('none: whether the log is whole', async () => {
    const { page, clicks } = await begin('shi');
    await page.getByText(/^The chain is whole: /).waitFor();
    expect(clicks()).toBe(0);
  });
});
