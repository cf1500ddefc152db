import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Span } from '../graph/graph';
import { TimeBar } from './TimeBar';
import type { TimeWindow } from './window';

const at = (text: string) => Date.parse(text);
/** 20 days of March in UTC with one record on each, of one hour. */
const records: Span[] = Array.from({ length: 20 }, (_, index) => {
  const start = at('2026-03-01T10:00:00Z') + index * 86_400_000;
  return { start, end: start + 3_600_000 };
});
const march = (day: number) => at(`2026-03-${String(day).padStart(2, '0')}T00:00:00Z`);

function shown(first: TimeWindow | null = null, undated = 3) {
  const asked: (TimeWindow | null)[] = [];
  function Page() {
    const [window, setWindow] = useState(first);
    return (
      <TimeBar
        records={records}
        undated={undated}
        window={window}
        zone="UTC"
        change={(next) => {
          asked.push(next);
          setWindow(next);
        }}
      />
    );
  }
  render(<Page />);
  const plot = screen.getByTestId('brush');
  plot.getBoundingClientRect = () => new DOMRect(100, 0, 200, 54);
  /** The plot is 200 px wide, a day is 10 of them. */
  const x = (day: number) => 100 + (day - 1) * 10;
  const drag = (grip: Element, from: number, ...to: number[]) => {
    fireEvent.pointerDown(grip, { clientX: from, button: 0 });
    for (const clientX of to) fireEvent.pointerMove(grip, { clientX });
    fireEvent.pointerUp(grip, { clientX: to.at(-1) ?? from });
  };
  return { asked, plot, x, drag, middle: plot.querySelector('[data-grip="middle"]') ?? plot };
}

const [from, to] = [() => screen.getByRole('slider', { name: 'First day of the window' }), () => screen.getByRole('slider', { name: 'Last day of the window' })];

afterEach(() => vi.useRealTimers());

describe('the time bar', () => {
  it('says what there is, in which zone, and what stays without a date', () => {
    shown();
    expect(screen.getByText('1 Mar 2026 to 20 Mar 2026, UTC')).toBeInTheDocument();
    expect(screen.getByText('20 dated records.')).toBeInTheDocument();
    expect(screen.getByText('3 links without a date stay.')).toBeInTheDocument();
  });

  it('says the same in Chinese', async () => {
    await i18next.changeLanguage('zh-CN');
    shown({ start: march(3), end: march(5) });
    expect(screen.getByText('2026年3月3日至2026年3月4日，UTC')).toBeInTheDocument();
    expect(screen.getByText('窗口内 2 条，共 20 条有日期的记录。')).toBeInTheDocument();
  });

  it('counts what meets the window, whose last day is still within', () => {
    shown({ start: march(3), end: march(5) }, 0);
    expect(screen.getByText('3 Mar 2026 to 4 Mar 2026, UTC')).toBeInTheDocument();
    expect(screen.getByText('2 of 20 dated records are within.')).toBeInTheDocument();
    expect(screen.queryByText(/without a date/)).not.toBeInTheDocument();
  });

  it('has the numbers of its bars in a table', () => {
    shown();
    expect(screen.getByRole('table', { name: /Dated records by day/ })).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(21);
    expect(screen.getByRole('row', { name: '7 Mar 2026 1' })).toBeInTheDocument();
  });

  it('says that there is nothing where no record has a date', () => {
    render(<TimeBar records={[]} undated={2} window={null} zone="UTC" change={() => {}} />);
    expect(screen.getByText('No record on the chart has a date.')).toBeInTheDocument();
    expect(screen.getByText('2 links without a date stay.')).toBeInTheDocument();
  });
});

describe('with the pointer', () => {
  it('a window is drawn where there is none, once, when the pointer is let go', () => {
    const { asked, plot, x, drag } = shown();
    drag(plot, x(3), x(4), x(6));
    expect(asked).toEqual([{ start: march(3), end: march(6) }]);
    expect(screen.getByText('3 of 20 dated records are within.')).toBeInTheDocument();
  });

  it('the sentence counts already while it is drawn', () => {
    const { asked, plot, x } = shown();
    fireEvent.pointerDown(plot, { clientX: x(3), button: 0 });
    fireEvent.pointerMove(plot, { clientX: x(8) });
    expect(screen.getByText('5 of 20 dated records are within.')).toBeInTheDocument();
    expect(asked).toEqual([]);
    fireEvent.pointerCancel(plot);
    expect(screen.getByText('20 dated records.')).toBeInTheDocument();
  });

  it('its edges are dragged, and never past one another', () => {
    const { asked, x, drag } = shown({ start: march(3), end: march(6) });
    drag(to(), x(6), x(11));
    drag(from(), x(3), x(19));
    expect(asked).toEqual([
      { start: march(3), end: march(11) },
      { start: march(10), end: march(11) },
    ]);
  });

  it('its middle is dragged as wide as it is, to the end and no farther', () => {
    const { asked, x, drag, middle } = shown({ start: march(3), end: march(6) });
    drag(middle, x(4), x(5));
    drag(middle, x(5), x(20) + 500);
    expect(asked).toEqual([
      { start: march(4), end: march(7) },
      { start: march(18), end: march(21) },
    ]);
  });

  it('a new one is drawn beside it', () => {
    const { asked, plot, x, drag } = shown({ start: march(3), end: march(6) });
    drag(plot, x(12), x(10));
    expect(asked).toEqual([{ start: march(10), end: march(12) }]);
  });

  it('a click that does not wander changes nothing, a double click clears', () => {
    const { asked, plot, x, drag } = shown({ start: march(3), end: march(6) });
    drag(plot, x(12), x(12) + 2);
    expect(asked).toEqual([]);
    fireEvent.doubleClick(plot);
    expect(asked).toEqual([null]);
  });
});

describe('with the keyboard', () => {
  it('two sliders have dates as their values', () => {
    shown({ start: march(3), end: march(6) });
    expect(from()).toHaveAttribute('aria-valuetext', '3 Mar 2026');
    expect(to()).toHaveAttribute('aria-valuetext', '5 Mar 2026');
    expect(Number(from().getAttribute('aria-valuemax'))).toBe(4);
    expect(Number(to().getAttribute('aria-valuemin'))).toBe(3);
  });

  it('arrows go by a day, Page keys by a week, Home and End to the ends', async () => {
    const { asked } = shown({ start: march(9), end: march(12) });
    const user = userEvent.setup();
    act(() => from().focus());
    await user.keyboard('{ArrowLeft}{PageDown}{ArrowRight}');
    act(() => to().focus());
    await user.keyboard('{ArrowUp}{PageUp}{ArrowDown}{End}');
    expect(asked).toEqual([
      { start: march(8), end: march(12) },
      { start: march(1), end: march(12) },
      { start: march(2), end: march(12) },
      { start: march(2), end: march(13) },
      { start: march(2), end: march(20) },
      { start: march(2), end: march(19) },
      { start: march(2), end: march(21) },
    ]);
    act(() => from().focus());
    await user.keyboard('{Home}');
    expect(asked.at(-1)).toBeNull();
  });

  it('a slider stops beside the other', async () => {
    const { asked } = shown({ start: march(9), end: march(12) });
    const user = userEvent.setup();
    act(() => from().focus());
    await user.keyboard('{End}');
    act(() => to().focus());
    await user.keyboard('{Home}');
    expect(asked).toEqual([
      { start: march(11), end: march(12) },
      { start: march(11), end: march(12) },
    ]);
  });

  it('a button brings all the time back', async () => {
    const { asked } = shown({ start: march(9), end: march(12) });
    await userEvent.setup().click(screen.getByRole('button', { name: 'All the time' }));
    expect(asked).toEqual([null]);
    expect(screen.queryByRole('button', { name: 'All the time' })).not.toBeInTheDocument();
  });
});

describe('played', () => {
  const week = (day: number) => ({ start: march(day), end: march(day + 7) });

  it('the window goes week by week and stops at the end', () => {
    vi.useFakeTimers();
    const { asked } = shown({ start: march(1), end: march(2) });
    fireEvent.change(screen.getByRole('combobox', { name: 'Length of a step' }), { target: { value: 'week' } });
    fireEvent.click(screen.getByRole('button', { name: 'Play the window from step to step' }));
    // 2 March 2026 is a Monday.
    expect(asked).toEqual([week(2)]);
    for (let step = 0; step < 6; step++) act(() => vi.advanceTimersByTime(1000));
    expect(asked).toEqual([week(2), week(9), week(16)]);
    expect(screen.getByRole('button', { name: 'Play the window from step to step' })).toBeInTheDocument();
  });

  it('the window begins with the month of the first record', () => {
    vi.useFakeTimers();
    const { asked } = shown();
    fireEvent.click(screen.getByRole('button', { name: 'Play the window from step to step' }));
    expect(asked).toEqual([{ start: march(1), end: at('2026-04-01T00:00:00Z') }]);
  });

  it('the window stops at a press, and where somebody takes it himself', () => {
    vi.useFakeTimers();
    const { asked, plot, x, drag } = shown({ start: march(1), end: march(2) });
    fireEvent.change(screen.getByRole('combobox', { name: 'Length of a step' }), { target: { value: 'week' } });
    fireEvent.click(screen.getByRole('button', { name: 'Play the window from step to step' }));
    fireEvent.click(screen.getByRole('button', { name: 'Stop playing' }));
    act(() => vi.advanceTimersByTime(5000));
    expect(asked).toHaveLength(1);
    fireEvent.doubleClick(plot);
    fireEvent.click(screen.getByRole('button', { name: 'Play the window from step to step' }));
    drag(plot, x(18), x(20));
    act(() => vi.advanceTimersByTime(5000));
    expect(asked.at(-1)).toEqual({ start: march(18), end: march(20) });
  });
});
