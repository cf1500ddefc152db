import { CombinedError } from '@urql/core';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type PageOf, usePages } from './usePages';

const page = (nodes: number[], endCursor: string | null): PageOf<number> => ({ nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } });

describe('a list that is loaded page by page', () => {
  it('goes on after the cursor of the page before and ends with the last page', async () => {
    const asked: string[] = [];
    const next = async (after: string) => {
      asked.push(after);
      return { page: after === 'a' ? page([2], 'b') : page([3], null) };
    };
    const { result } = renderHook(() => usePages('question', page([1], 'a'), next));
    act(() => result.current.more?.load());
    await waitFor(() => expect(result.current.rows).toEqual([1, 2]));
    act(() => result.current.more?.load());
    await waitFor(() => expect(result.current.rows).toEqual([1, 2, 3]));
    expect(asked).toEqual(['a', 'b']);
    expect(result.current.more).toBeNull();
  });

  it('says that a later page failed, keeps the pages before and can be asked again', async () => {
    const answers = [{ page: null, error: new CombinedError({ networkError: new Error('gone') }) }, { page: page([2], null) }];
    const { result } = renderHook(() => usePages('question', page([1], 'a'), async () => answers.shift() ?? { page: null }));
    act(() => result.current.more?.load());
    await waitFor(() => expect(result.current.failure?.kind).toBe('offline'));
    expect(result.current.rows).toEqual([1]);
    act(() => result.current.more?.load());
    await waitFor(() => expect(result.current.rows).toEqual([1, 2]));
    expect(result.current.failure).toBeNull();
  });

  it('drops later pages when the question changes, also one that is on its way', async () => {
    let arrive: (answer: { page: PageOf<number> }) => void = () => undefined;
    const next = () => new Promise<{ page: PageOf<number> }>((resolve) => (arrive = resolve));
    const { result, rerender } = renderHook(({ question }) => usePages(question, page([1], 'a'), next), { initialProps: { question: 'one' } });
    act(() => result.current.more?.load());
    const late = arrive;
    rerender({ question: 'two' });
    await act(async () => late({ page: page([2], null) }));
    expect(result.current.rows).toEqual([1]);
    expect(result.current.more?.loading).toBe(false);
  });
});
