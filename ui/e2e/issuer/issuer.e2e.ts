import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, launch, open } from '../browser';

// Against a service that was told to take the tokens of an OpenID Connect issuer; E2E_ISSUER names the issuer.
const issuer = process.env.E2E_ISSUER ?? '';

describe.skipIf(issuer === '')('signing in at an issuer', () => {
  let browser: Browser;
  let page: Page;
  const addresses: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    page.on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    // The issuer of the tests signs in whoever is hinted at.
    await page.route(`${issuer}/auth?*`, (route) => route.continue({ url: `${route.request().url()}&login_hint=lin.INVESTIGATOR` }));
  });
  afterAll(() => browser.close());

  it('leads there with a challenge and back to where the user was going', async () => {
    await page.goto(`${base}/cases?kept=1`);
    await page.getByRole('button', { name: 'Go to the identity provider' }).click();
    await page.waitForURL((url) => url.pathname === '/cases');
    expect(new URL(page.url()).search).toBe('?kept=1');
    await page.getByText('lin.INVESTIGATOR').first().waitFor();
    const asked = addresses.find((address) => address.startsWith(`${issuer}/auth`)) ?? '';
    expect(new URL(asked).searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('keeps the token out of every address and of what outlives the tab', async () => {
    const token = await page.evaluate(() => sessionStorage.getItem('investigate.token'));
    expect(token?.split('.')).toHaveLength(3);
    for (const address of addresses) {
      expect(address).not.toContain(token);
      expect(address).not.toMatch(/access_token|id_token=/);
    }
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('eyJ');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['investigate.token']);
  });

  it('takes a code only in the tab that asked for it', async () => {
    const back = addresses.find((address) => address.startsWith(`${base}/signin?code=`)) ?? '';
    const other = await (await open(browser, { language: 'en', theme: 'light' })).newPage();
    await other.goto(back);
    expect(await other.getByText(/did not take this sign-in/).textContent()).toBeTruthy();
    expect(await other.evaluate(() => sessionStorage.getItem('investigate.token'))).toBeNull();
  });
});
