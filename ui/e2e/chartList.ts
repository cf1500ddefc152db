import type { Locator, Page } from 'playwright-core';

/** The list that says the same as the canvas. */
export const listOf = (page: Page): Locator => page.getByRole('listbox', { name: 'On the chart' });

/** A whole number as a page writes it, with thin spaces. */
export const numberIn = (text: string | null): number => Number.parseInt(text?.replaceAll(/[\s\u2009]/g, '') ?? '', 10);

/** How many things the chart says it shows. */
export const shownOn = async (page: Page): Promise<number> => numberIn(await page.getByText(/^[\d\s\u2009]+ shown\.$/).textContent());

export const selectedOn = (page: Page): Promise<number> =>
  listOf(page).getByRole('option').evaluateAll((all) => all.filter((one) => one.getAttribute('aria-selected') === 'true').length);

/** Selects the first two of the list by keyboard and asks how they are joined. */
export async function joinFirstTwo(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await listOf(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('p');
}
