import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, launch, type Look, open, picture } from '../browser';
import { askForFindings, openCompanions, openFirstCase, signIn, statePurpose } from '../visit';

// Each language and each theme once: colours do not hang on the words, nor words on the colours.
const looks: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'zh', theme: 'dark', width: 1366, height: 768 },
];

/** Every rule of axe; what it finds is told by rule and element. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

/** Texts that their box cuts off without an ellipsis, and pages that are wider than the window. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page is wider than the window'] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, p, dd, dt, label, th')].filter((element) => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      const shown = element.offsetWidth > 1 && clipPath === 'none' && overflowX !== 'visible' && textOverflow !== 'ellipsis';
      return shown && element.scrollWidth > element.clientWidth + 1;
    });
    return [...wide, ...cut.map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`)];
  });
}

describe.each(looks)('in $language, $theme', (look) => {
  let browser: Browser;
  let page: Page;
  const name = (of: string) => `${of}-${look.language}-${look.theme}`;

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, look)).newPage();
  });
  afterAll(() => browser.close());

  async function expectClean(of: string): Promise<void> {
    await page.mouse.move(2, 2);
    await picture(page, name(of));
    expect(await violations(page)).toEqual([]);
    expect(await clipped(page)).toEqual([]);
  }

  it('the sign-in page', async () => {
    await page.goto(`${base}/signin`);
    await page.getByRole('listitem').first().waitFor();
    await expectClean('signin');
  });

  it('the list of cases', async () => {
    await signIn(page, 'lin');
    await page.locator('table [data-row-opener]').first().waitFor();
    await expectClean('cases');
  });

  it('the purpose', async () => {
    await openFirstCase(page);
    await expectClean('purpose');
  });

  it('the overview, and adding a subject', async () => {
    await statePurpose(page);
    await expectClean('overview');
    await page.getByRole('button', { name: /Add a subject|添加对象/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectClean('add-subject');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('the findings to check', async () => {
    await askForFindings(page);
    await expectClean('findings');
  });

  it('the timeline', async () => {
    const overview = page.url();
    await page.locator('a[href*="/timeline?of="]').first().click();
    await page.locator('tbody [data-row-opener]').first().waitFor();
    await expectClean('timeline');
    await page.goBack();
    await page.waitForURL(overview);
    await page.locator('a[href*="/companions?of="]').first().waitFor();
  });

  it('the companions, and the drawer', async () => {
    await openCompanions(page);
    await expectClean('companions');
    // The second: the first may have been unmasked by the test that counts the clicks of it.
    await page.locator('tbody [data-row-opener]').nth(1).click();
    await page.getByRole('complementary').waitFor();
    await expectClean('drawer');
    await page.getByRole('button', { name: /^(Unmask|解除遮蔽)/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectClean('unmask');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('the link chart, its panel and its list', async () => {
    await page.getByRole('complementary').locator('a[href*="/chart?of="]').click();
    await page.getByTestId('chart').waitFor();
    await expectClean('chart');
    await page.keyboard.press('t');
    await expectClean('chart-list');
    await page.getByRole('listbox').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('e');
    await page.getByRole('dialog').getByRole('button').first().waitFor();
    await expectClean('chart-expand');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Filter|筛选)$/ }).click();
    await page.getByRole('complementary', { name: /^(Filter|筛选)$/ }).getByRole('checkbox').first().waitFor();
    await expectClean('chart-filter');
    await page.getByRole('navigation').locator('a[href$="/charts"]').click();
    await page.locator('tbody tr').or(page.getByText(/No chart of this case|本案尚未保存关系图/)).first().waitFor();
    await expectClean('charts');
  });

  it('two saved charts beside each other', async () => {
    const chart = page.getByRole('navigation').locator('a[href$="/chart"]');
    for (const which of ['one', 'other']) {
      await chart.click();
      await page.getByText(/^(\d+ shown\.|显示 \d+ 项。)/).first().waitFor();
      await page.keyboard.press('Control+s');
      await page.getByRole('dialog').getByRole('textbox').fill(`The ${which} of ${look.language}`);
      await page.getByRole('dialog').locator('.ant-btn-primary').click();
      await page.waitForURL(/\/chart\/[^/?]+$/);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.getByRole('navigation').locator('a[href$="/charts"]').click();
    for (const which of ['one', 'other']) await page.locator('tr', { hasText: `The ${which} of ${look.language}` }).getByRole('checkbox').check();
    await page.locator('a[href*="/charts/compare"]').click();
    await page.getByRole('button', { name: /Put both on one chart|合并到一张/ }).or(page.getByRole('table')).first().waitFor();
    await expect.poll(() => page.locator('.ant-message-notice').count(), { timeout: 30_000 }).toBe(0);
    await expectClean('compare');
  });

  it('the settings', async () => {
    await page.getByRole('button', { name: /Settings and sign-out|的设置与退出/ }).click();
    await page.getByRole('menu').waitFor();
    await expectClean('settings');
    await page.keyboard.press('Escape');
  });

  it('opening a case', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await signIn(page, 'wen');
    await page.locator('a[href="/cases/new"]').click();
    await page.getByRole('textbox').first().waitFor();
    await expectClean('open-case');
  });

  it('changing a case, and who read it', async () => {
    await page.goto(`${base}/cases`);
    await page.locator('td button').first().click();
    await page.getByRole('menuitem').nth(1).click();
    await page.getByRole('dialog').waitFor();
    await expectClean('extend');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('td button').first().click();
    await page.getByRole('menuitem').first().click();
    await page.waitForURL(/\/reads$/);
    await page.locator('table').waitFor();
    await expectClean('reads');
  });

  it('the calibration', async () => {
    await page.goto(`${base}/calibration`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: /^(Ask about|检验)/ }).first().waitFor();
    await expectClean('calibration');
  });

  it('the audit log', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await signIn(page, 'shi');
    await page.locator('table').waitFor();
    await expectClean('audit');
    await page.locator('tbody [data-row-opener]').nth(1).click();
    await page.getByRole('complementary').waitFor();
    await expectClean('audit-entry');
  });

  it('what retention would erase', async () => {
    await page.locator('a[href="/retention"]').click();
    await page.getByRole('button', { name: /Dry run|试运行/ }).click();
    await page.locator('table').or(page.getByText(/Nothing is due|没有到期内容/)).first().waitFor();
    await expectClean('retention');
  });

  it('the imports', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await signIn(page, 'qiu');
    await page.locator('table').first().waitFor();
    await expectClean('imports');
  });

  it('what does not exist', async () => {
    await page.goto(`${base}/nowhere`);
    await page.getByRole('alert').waitFor();
    await expectClean('nothing');
  });
});
