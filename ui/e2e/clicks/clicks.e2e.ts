import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open } from '../browser';
import { findSubject } from '../canvas';
import { openCompanions, openFirstCase, PURPOSE, signIn, statePurpose } from '../visit';

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

  it('3 and the purpose: what hangs on a subject, 4 where it is so much that one chooses', async () => {
    const { page, press, clicks } = await begin('lin');
    await press(page.locator('table [data-row-opener]').first());
    await page.locator('#purpose').fill(PURPOSE);
    await press(page.getByRole('button', { name: 'Enter the case' }));
    await press(page.locator('a[href*="/chart?of="]').first());
    await page.getByTestId('chart').waitFor();
    await page.getByText(/\d+ shown\./).waitFor();
    await page.mouse.move(2, 2);
    const at = await findSubject(page);
    await page.mouse.dblclick(at.x, at.y);
    const [brought, chooser] = [page.getByText(/^Step 1: expand/), page.getByRole('dialog', { name: /^What hangs on/ })];
    await brought.or(chooser).first().waitFor();
    const chosen = await chooser.isVisible();
    if (chosen) await press(chooser.getByRole('button', { name: /^Expand all/ }));
    await brought.waitFor();
    // A double click counts as one.
    expect(clicks() + 1).toBe((chosen ? 4 : 3) + 1);
  });

  it('5 and the purpose: how two subjects are joined', async () => {
    const { page, press, clicks } = await begin('lin');
    await press(page.locator('table [data-row-opener]').first());
    await page.locator('#purpose').fill(PURPOSE);
    await press(page.getByRole('button', { name: 'Enter the case' }));
    await press(page.getByRole('navigation').getByRole('link', { name: 'Link chart' }));
    await page.getByText(/\d+ shown\./).waitFor();
    await page.getByRole('button', { name: 'List' }).click();
    const options = page.getByRole('listbox', { name: 'On the chart' }).getByRole('option');
    await press(options.first());
    await options.nth(1).click({ modifiers: ['Shift'] });
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Put on the chart' }).first().waitFor();
    // The Shift-click and the key; the list stands for the canvas, where a click would be one too.
    expect(clicks() + 2).toBe(5 + 1);
  });

  it('3: unmask somebody from the drawer, and never fewer', async () => {
    const { page, press, clicks } = await begin('lin');
    await openFirstCase(page);
    await statePurpose(page);
    await openCompanions(page);
    await page.locator('tbody [data-row-opener]').first().click();
    await press(page.getByRole('button', { name: 'Unmask...' }));
    await page.getByRole('textbox', { name: /Reason/ }).fill('Needed for the interview on Tuesday');
    await press(page.getByRole('dialog').getByRole('checkbox'));
    await press(page.getByRole('button', { name: 'Record and unmask' }));
    await page.getByText('Contact, name shown. Not a subject.').first().waitFor();
    expect(clicks()).toBe(3);
  });

  it('3: suspend a case, and 3 to open it again', async () => {
    const { page, press, clicks } = await begin('wen');
    for (const [item, button, status] of [['Suspend...', 'Suspend', 'Suspended'], ['Open again...', 'Open again', 'Open']] as const) {
      await press(page.locator('td button').last());
      await press(page.getByRole('menuitem', { name: item }));
      await page.getByRole('textbox', { name: /Reason/ }).fill('The complaint has been withdrawn');
      await press(page.getByRole('button', { name: button, exact: true }));
      await page.locator('tbody tr').last().getByText(status, { exact: true }).waitFor();
    }
    expect(clicks()).toBe(3 + 3);
  });

  it('3: all reads by one person in one case', async () => {
    const { page, press, clicks } = await begin('shi');
    await press(page.locator('tbody tr', { hasText: '2026-0417' }).locator('[data-row-opener]').first());
    await press(page.getByRole('button', { name: /^All reads by / }));
    await press(page.getByRole('button', { name: 'All in this case' }));
    await page.getByRole('button', { name: /^Only case 2026-0417/ }).waitFor();
    expect(clicks()).toBe(3);
  });

  it('2: what a retention run would erase', async () => {
    const { page, press, clicks } = await begin('shi');
    await press(page.locator('a[href="/retention"]'));
    await press(page.getByRole('button', { name: 'Dry run' }));
    await page.locator('table').or(page.getByText('Nothing is due.')).first().waitFor();
    expect(clicks()).toBe(2);
  });

  it('none: whether the log is whole', async () => {
    const { page, clicks } = await begin('shi');
    await page.getByText(/^The chain is whole: /).waitFor();
    expect(clicks()).toBe(0);
  });
});
