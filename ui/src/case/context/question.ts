import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { endOfDay, startOfDay } from '@/shared/format/days';
import type { IntervalInput } from '@/shared/graphql/generated/graphql';

const MIN_OCCASIONS = 2;

/** A companion question as the address carries it: opaque id, times and a view setting, nothing of a person. */
export interface Question {
  of: string | null;
  min: number;
  /** First and last calendar day of the window, both within. */
  from: Dayjs | null;
  to: Dayjs | null;
}

function dayOf(text: string | null): Dayjs | null {
  const day = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayjs(text) : null;
  return day?.isValid() ? day : null;
}

export function useQuestion(): [Question, (part: Partial<Question>) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const question = useMemo<Question>(() => {
    const at = new URLSearchParams(text);
    const min = Number(at.get('min') ?? MIN_OCCASIONS);
    return { of: at.get('of'), min: Number.isInteger(min) && min > 0 ? min : MIN_OCCASIONS, from: dayOf(at.get('from')), to: dayOf(at.get('to')) };
  }, [text]);
  const change = (part: Partial<Question>) =>
    setParams((before) => write(before, { ...question, ...part }), { replace: part.of === undefined || question.of === null });
  return [question, change];
}

/** The window as the address carries it; empty for all time. */
export function timeOf({ from, to }: Pick<Question, 'from' | 'to'>): string {
  const search = new URLSearchParams();
  if (from) search.set('from', from.format('YYYY-MM-DD'));
  if (to) search.set('to', to.format('YYYY-MM-DD'));
  return search.toString();
}

function write(before: URLSearchParams, { of, min, from, to }: Question): URLSearchParams {
  const next = new URLSearchParams(before);
  const put = (key: string, value: string | null) => (value === null ? next.delete(key) : next.set(key, value));
  put('of', of);
  put('min', min === MIN_OCCASIONS ? null : String(min));
  put('from', from?.format('YYYY-MM-DD') ?? null);
  put('to', to?.format('YYYY-MM-DD') ?? null);
  return next;
}

/** The question's window as instants, half-open. */
export function windowOf({ from, to }: Question, zone: string): IntervalInput | null {
  if (!from && !to) return null;
  return { start: from ? startOfDay(from, zone) : null, end: to ? endOfDay(to, zone) : null };
}
