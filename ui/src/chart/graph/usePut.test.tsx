import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHanded } from '@/case/context/handed';
import { renderInCase } from '@/testing/inCase';
import { type Answers, refusal } from '@/testing/service';
import { CAP, type ChartModel, emptyChart, type Place } from '../model/model';
import { chartKey, useCharts } from '../model/store';
import { noSteps } from '../model/steps';
import { passing } from '../passing';
import { useChart } from '../useChart';
import { emptyGraph } from './graph';
import { usePut } from './usePut';

const key = chartKey('case-1', 's1');
const room = (id: string) => ({ id, label: `House ${id}`, entity: { __typename: 'Room', id, number: id, building: { id: 'b1', name: 'House' } }, linkCounts: [] });
const link = (from: string, to: string) => ({
  id: `link ${from} ${to}`, kind: 'STAYED', from, to, count: 1, amount: null, currency: null, during: null, at: null, strength: null, pValue: null, qValue: null, ordinaryExplanation: null,
});

/** All that is known: each thing, a link of each to the subject, and one of the first to somewhere that nobody asked about. */
const known = (from: readonly string[]) => ({
  nodes: [...from, 'elsewhere'].map(room),
  links: [...from.filter((id) => id !== 's1' && from.includes('s1')).map((id) => link('s1', id)), link(from[0] ?? '', 'elsewhere')],
  omitted: [],
});
const answered: Answers = { Expand: ({ from }) => ({ data: { case: { id: 'case-1', expand: known(from as string[]) } } }) };

function Put({ ready }: { ready: boolean }) {
  const notPut = usePut(useChart(key, emptyGraph, passing), 'case-1', 's1', ready);
  if (notPut?.kind === 'failed') return <button onClick={notPut.again}>{notPut.failure.kind}</button>;
  return <p>{notPut ? `${notPut.count} too many` : 'nothing to say'}</p>;
}

const place = (id: string, x = 0): Place => ({ id, x, y: 0, moved: false });
const open = (places: readonly Place[]) => useCharts.getState().open(key, { model: { ...emptyChart, places }, steps: noSteps });
const hand = (things: readonly string[], subject = 's1', caseId = 'case-1') => act(() => useHanded.setState({ handed: { caseId, subject, things } }));
const chart = () => useCharts.getState().charts[key] as ChartModel;
const steps = () => useCharts.getState().steps[key]?.done.map(({ act: name, of, count }) => [name, of, count]);
const show = (answers = answered, ready = true) => {
  const view = renderInCase(<Put ready={ready} />, answers);
  const questions = () => view.asked.filter(({ operation }) => operation === 'Expand').map(({ variables }) => variables.from as string[]);
  return { ...view, questions };
};

beforeEach(() => {
  useHanded.setState({ handed: null });
  open([place('s1'), place('r1', 300)]);
});

describe('what another page hands to a chart', () => {
  it('is set down with the links among it and to the subject, as one step, and nothing that stands is moved', async () => {
    show();
    hand(['r1', 'r2', 'v1']);
    await waitFor(() => expect(chart().places.map(({ id }) => id)).toEqual(['s1', 'r1', 'r2', 'v1']));
    expect(chart().places.slice(0, 2)).toEqual([place('s1'), place('r1', 300)]);
    expect(chart().links.toSorted()).toEqual(['s1~r1~STAYED', 's1~r2~STAYED', 's1~v1~STAYED']);
    expect(steps()).toEqual([['put', ['s1'], 2]]);
    expect(screen.getByText('nothing to say')).toBeVisible();
  });

  it('is taken once: it does not come again when the chart is opened another time', async () => {
    const { unmount } = show();
    hand(['r2']);
    await waitFor(() => expect(chart().places).toHaveLength(3));
    expect(useHanded.getState().handed).toBeNull();
    unmount();
    open([place('s1')]);
    show();
    await waitFor(() => expect(screen.getByText('nothing to say')).toBeVisible());
    expect(chart().places).toHaveLength(1);
  });

  it('is asked about in lots that a chart asks in, and a link between two lots is not lost', async () => {
    const things = Array.from({ length: 600 }, (_, index) => `t${index}`);
    const { questions } = show({
      Expand: ({ from }) => {
        const asked = from as string[];
        return { data: { case: { id: 'case-1', expand: { ...known(asked), links: asked.includes('t0') && asked.includes('t599') ? [link('t0', 't599')] : [] } } } };
      },
    });
    hand(things);
    await waitFor(() => expect(chart().places).toHaveLength(602));
    expect(chart().links).toEqual(['t0~t599~STAYED']);
    expect(Math.max(...questions().map(({ length }) => length))).toBeLessThanOrEqual(500);
  });

  it('stays away where the chart would hold too much, without asking', async () => {
    const { questions } = show();
    hand(Array.from({ length: CAP - 1 }, (_, index) => `t${index}`));
    await waitFor(() => expect(screen.getByText('1499 too many')).toBeVisible());
    expect(chart().places).toHaveLength(2);
    expect(questions()).toEqual([['s1', 'r1']]);
  });

  it('comes when it is tried again where the store did not answer, and nothing of it before', async () => {
    let away = true;
    show({ Expand: (variables) => (away ? refusal('STORE_UNAVAILABLE') : (answered.Expand?.(variables) ?? refusal('INTERNAL'))) });
    hand(['r2']);
    const again = await screen.findByRole('button');
    expect([chart().places.length, chart().links, steps()]).toEqual([2, [], []]);
    away = false;
    act(() => again.click());
    await waitFor(() => expect(chart().places.map(({ id }) => id)).toEqual(['s1', 'r1', 'r2']));
    await waitFor(() => expect(screen.getByText('nothing to say')).toBeVisible());
  });

  it.each([
    ['another subject', 's2', 'case-1'],
    ['another case', 's1', 'case-2'],
  ])('waits where it is for %s', async (_, subject, caseId) => {
    show();
    hand(['r2'], subject, caseId);
    await waitFor(() => expect(screen.getByText('nothing to say')).toBeVisible());
    expect(chart().places).toHaveLength(2);
    expect(useHanded.getState().handed).toEqual({ caseId, subject, things: ['r2'] });
  });

  it('waits until the chart is there', () => {
    show(answered, false);
    hand(['r2']);
    expect(useHanded.getState().handed?.things).toEqual(['r2']);
  });
});
