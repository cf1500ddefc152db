import { describe, expect, it } from 'vitest';
import { graphOf } from '@/testing/graphs';
import { answerOf, type Asked } from './answer';
import { type Heard, LayoutFailure, type LayoutWorker, makeArranger } from './arrange';
import { arranged } from './arranged';
import type { LayoutInput } from './input';

const input: LayoutInput = { layout: 'radial', ...graphOf(1, 12, 14) };

/** Stands in for the Worker: it answers when the test says so. */
function stand() {
  const workers: { asked: Asked[]; ended: boolean; heard: Heard; answer: () => void }[] = [];
  const start = (heard: Heard): LayoutWorker => {
    const worker = {
      asked: [] as Asked[],
      ended: false,
      heard,
      answer: () => {
        const asked = worker.asked.at(-1);
        if (asked) heard.answered(answerOf(asked));
      },
    };
    workers.push(worker);
    return { ask: (asked) => void worker.asked.push(asked), end: () => void (worker.ended = true) };
  };
  return { start, workers };
}

describe('a layout asked of the Worker', () => {
  it('brings the places that the layout itself has', async () => {
    const { start, workers } = stand();
    const asked = makeArranger(start).arrange(input);
    workers[0]?.answer();
    expect(await asked).toEqual(arranged(input));
  });

  it('keeps the Worker for the next', async () => {
    const { start, workers } = stand();
    const { arrange } = makeArranger(start);
    for (let time = 0; time < 3; time++) {
      const asked = arrange(input);
      workers[0]?.answer();
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      await asked;
    }
    expect(workers).toHaveLength(1);
  });

  it('is ended by a newer one, and its Worker with it', async () => {
    const { start, workers } = stand();
    const { arrange } = makeArranger(start);
    const older = arrange(input);
    const newer = arrange({ ...input, layout: 'time' });
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.ended).toBe(true);
    workers[1]?.answer();
    expect(await newer).toEqual(arranged({ ...input, layout: 'time' }));
  });

  it('does not take the answer to an older one for its own', async () => {
    const { start, workers } = stand();
    const { arrange } = makeArranger(start);
    const older = arrange(input);
    const newer = arrange({ ...input, layout: 'time' });
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    workers[0]?.answer();
    workers[1]?.answer();
    expect(await newer).toEqual(arranged({ ...input, layout: 'time' }));
  });

  it('ends when it is no longer wanted', async () => {
    const { start, workers } = stand();
    const wanted = new AbortController();
    const asked = makeArranger(start).arrange(input, wanted.signal);
    wanted.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.ended).toBe(true);
  });

  it('is not begun when it was never wanted', async () => {
    const { start, workers } = stand();
    await expect(makeArranger(start).arrange(input, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(0);
  });

  it('says what failed when the Worker fails, and begins anew with the next', async () => {
    const { start, workers } = stand();
    const { arrange } = makeArranger(start);
    const asked = arrange(input);
    workers[0]?.heard.failed('out of memory');
    await expect(asked).rejects.toEqual(new LayoutFailure("The layout's Worker failed: out of memory"));
    const next = arrange(input);
    workers[1]?.answer();
    expect(await next).toHaveLength(input.nodes.length);
  });

  it('says what failed when the layout itself does', async () => {
    const { start, workers } = stand();
    const twice = [...input.nodes, ...input.nodes.slice(0, 1)];
    const asked = makeArranger(start).arrange({ layout: 'force', nodes: twice, links: input.links });
    workers[0]?.answer();
    await expect(asked).rejects.toThrow('The layout failed: two of the nodes have one id');
  });

  it('says that it could not start where there are no Workers', async () => {
    const { arrange } = makeArranger(() => {
      throw new Error('blocked');
    });
    await expect(arrange(input)).rejects.toThrow('The layout could not start: Error: blocked');
  });

  it('ends with the chart', async () => {
    const { start, workers } = stand();
    const { arrange, close } = makeArranger(start);
    const asked = arrange(input);
    close();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.ended).toBe(true);
  });
});
