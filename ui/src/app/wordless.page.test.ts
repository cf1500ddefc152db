import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { wordless } from './wordless';

it('says in both languages that the words of the page did not come, and tries again on request', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const again = vi.fn<() => void>();
  wordless(root, again);
  const page = within(screen.getByRole('alert'));
  expect(page.getByText(/could not be fetched/).closest('[lang]')?.getAttribute('lang')).toBe('en');
  expect(page.getByText(/未能从服务取得/).closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await userEvent.click(page.getByRole('button', { name: '重试' }));
  expect(again).toHaveBeenCalledTimes(2);
});
