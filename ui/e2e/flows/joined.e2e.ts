import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, picture, watch } from '../browser';
import { joinFirstTwo, listOf, shownOn } from '../chartList';
import { enterFirstCase } from '../visit';

// How the subjects of a case are joined, with conditions; each test goes on where the one before has stopped.
describe('what joins the subjects of a case', () => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    wrong = watch(page);
    await enterFirstCase(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Link chart' }).click();
    await page.getByTestId('chart').waitFor();
  });
  afterAll(() => browser.close());

  const list = () => listOf(page);
  const panel = () => page.getByRole('complementary', { name: 'How they are joined' });
  const paths = () => panel().getByRole('article');
  const shown = () => shownOn(page);
  const betweenTheFirstTwo = async () => {
    await joinFirstTwo(page);
    await paths().first().waitFor();
  };

  it('of three is one network, which says that it is not the only one', async () => {
    await expect.poll(() => list().getByRole('option').count()).toBeGreaterThan(2);
    const before = await shown();
    await list().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('p');
    await panel().getByText(/It is one cheap network, not the only one\.$/).waitFor();
    await panel().getByRole('button', { name: 'Put on the chart' }).click();
    await expect.poll(shown).toBeGreaterThan(before);
    await page.mouse.move(2, 2);
    await picture(page, 'workbench-network');
    await panel().getByRole('button', { name: 'Close' }).click();
    await list().focus();
    // To put the panel away takes the light from the network, which is a step too.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(shown).toBe(before);
  });

  it('of two is up to three paths, each step with its rows, and what longer ones would be', async () => {
    await betweenTheFirstTwo();
    expect(await paths().count()).toBeLessThanOrEqual(3);
    for (const path of await paths().all()) expect(await path.getByText(/\.csv \d/).count()).toBeGreaterThan(0);
    await panel().getByText(/more easily chance\.$/).waitFor();
  });

  it('goes another way without what is excluded', async () => {
    await paths().first().getByRole('button', { name: 'Put on the chart' }).click();
    const over = panel().getByRole('combobox', { name: 'Exclude' });
    await over.click();
    const options = page.locator('.ant-select-item-option');
    await options.first().waitFor();
    const first = (await paths().first().textContent()) ?? '';
    const excluded = (await options.allTextContents()).find((label) => first.includes(label)) ?? '';
    expect(excluded).not.toBe('');
    await options.filter({ hasText: excluded }).first().click();
    await page.keyboard.press('Escape');
    const others = async () => {
      const texts = await paths().allTextContents();
      return texts.length > 0 && texts.every((text) => !text.includes(excluded));
    };
    await expect.poll(others, { timeout: 20_000 }).toBe(true);
  });

  it('in time order is only what could have gone from one to the other', async () => {
    const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('"inTimeOrder":true'));
    await panel().getByRole('checkbox', { name: 'In time order' }).check();
    await asked;
    await expect.poll(async () => (await paths().count()) + (await panel().getByText(/^No way within 8 links/).count()), { timeout: 20_000 }).toBeGreaterThan(0);
  });

  it('logged no error and asked nobody but the service', () => {
    expect(wrong).toEqual([]);
  });
});
