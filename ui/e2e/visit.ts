import type { Page } from 'playwright-core';
import { base } from './browser';

export const PURPOSE = 'Trace who shared rooms with the subject in spring';

/** Signs a demo user in on the page that offers them, and waits for the page his role begins on. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.goto(`${base}/signin`);
  await page.getByRole('button', { name: new RegExp(`[,，]\\s*${user}\\b`) }).click();
  await page.waitForURL((url) => !['/', '/signin'].includes(url.pathname));
}

/** Opens the first case of the list that the user may enter. */
export async function openFirstCase(page: Page): Promise<void> {
  await page.locator('table [data-row-opener]').first().click();
  await page.locator('#purpose').waitFor();
}

export async function statePurpose(page: Page): Promise<void> {
  await page.locator('#purpose').fill(PURPOSE);
  await page.keyboard.press('Control+Enter');
  await page.locator('a[href*="/companions?of="]').first().waitFor();
}

/** Signs the investigator of the demo in and enters his first case. */
export async function enterFirstCase(page: Page): Promise<void> {
  await signIn(page, 'lin');
  await openFirstCase(page);
  await statePurpose(page);
}

/** Asks about all subjects of the case from its overview, and waits for what is found. */
export async function askForFindings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Ask about|查询 \d)/ }).click();
  await page.getByTestId('findings').waitFor();
}

export async function openCompanions(page: Page): Promise<void> {
  await page.locator('a[href*="/companions?of="]').first().click();
  await page.locator('tbody [data-row-opener]').first().waitFor();
}

/** Names of the GraphQL operations that the page asks from now on. */
export function operations(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    const body = JSON.parse(request.postData() ?? '{}') as { operationName?: string };
    asked.push(body.operationName ?? '?');
  });
  return asked;
}
