import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FailureKind } from '@/shared/graphql/failure';
import { useHealth } from '@/shared/service/health';
import { FailureNotice } from './FailureNotice';
import { Loading } from './Loading';

const failure = (kind: FailureKind, reference: string | null = null) => ({ kind, message: 'A whole sentence of the service.', reference });

describe('loading', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const skeleton = () => document.querySelectorAll('.bone').length;

  it('shows nothing at first, rows of the final height after 150 ms, a sentence after 2 s', () => {
    render(<Loading rows={4} what="the list of cases" />);
    expect(skeleton()).toBe(0);
    act(() => void vi.advanceTimersByTime(149));
    expect(skeleton()).toBe(0);
    act(() => void vi.advanceTimersByTime(1));
    expect(skeleton()).toBe(4);
    expect(screen.queryByText(/Still asking/)).not.toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(1850));
    expect(screen.getByText('Still asking: the list of cases')).toBeInTheDocument();
  });
});

describe('a failure', () => {
  it.each(['unavailable', 'offline', 'internal'] as const)('of kind %s says that trying again is safe and tries', async (kind) => {
    const retry = vi.fn();
    render(<FailureNotice failure={failure(kind)} retry={retry} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing was changed.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('of the service itself gives the reference', () => {
    render(<FailureNotice failure={failure('internal', 'r-81f2')} retry={() => {}} />);
    expect(screen.getByText('Reference r-81f2')).toBeVisible();
  });

  it('at a limit offers the smaller question and no repetition of the same', async () => {
    const less = vi.fn();
    render(<FailureNotice failure={failure('limit')} retry={() => {}} askForLess={less} />);
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ask for less' }));
    expect(less).toHaveBeenCalledOnce();
  });

  it('says of when the answer below it is', () => {
    useHealth.setState({ health: { status: 'ready', store: 'embedded', graphVersion: '1', asOf: null, zone: 'Asia/Shanghai' } });
    render(<FailureNotice failure={failure('unavailable')} retry={() => {}} at={Date.parse('2026-11-20T02:00:00Z')} />);
    expect(screen.getByText('The answer below is of 20 Nov 2026, 10:00.')).toBeVisible();
  });
});
