import type { Page } from 'playwright-core';
import { base } from './browser';
import { askForFindings, openCompanions, openFirstCase, signIn, statePurpose } from './visit';

/** Goes to every main page, as those who may open it, and has each looked at; works by links of the pages, whatever the language. */
export async function visitPages(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${base}/signin`);
  await page.getByRole('listitem').first().waitFor();
  await look('signin');
  await signIn(page, 'lin');
  await page.locator('table [data-row-opener]').first().waitFor();
  await look('cases');
  await openFirstCase(page);
  await look('purpose');
  await statePurpose(page);
  await look('overview');
  await askForFindings(page);
  await look('findings');
  const overview = new URL(page.url()).pathname;
  const back = async () => {
    await page.getByRole('navigation').locator(`a[href="${overview}"]`).click();
    await page.locator('a[href*="/companions?of="]').first().waitFor();
  };
  await page.locator('a[href*="/timeline?of="]').first().click();
  await page.locator('main [data-row-opener]').first().waitFor();
  await look('timeline');
  await back();
  await openCompanions(page);
  await look('companions');
  await page.locator('tbody [data-row-opener]').nth(1).click();
  await page.getByRole('complementary').waitFor();
  await look('drawer');
  await page.getByRole('complementary').locator('header button').last().click();
  await back();
  await page.locator('a[href*="/chart?of="]').first().click();
  await page.getByTestId('chart').waitFor();
  await page.waitForLoadState('networkidle');
  await look('chart');
  await asAnother(page, 'wen');
  await page.locator('a[href="/cases/new"]').click();
  await page.getByRole('textbox').first().waitFor();
  await look('open-case');
  await page.goto(`${base}/calibration`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('calibration');
  await asAnother(page, 'shi');
  await page.locator('table').waitFor();
  await look('audit');
  await page.goto(`${base}/retention`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('retention');
  await asAnother(page, 'qiu');
  await page.locator('table').first().waitFor();
  await look('imports');
}

async function asAnother(page: Page, user: string): Promise<void> {
  await page.evaluate(() => sessionStorage.clear());
  await signIn(page, user);
}
