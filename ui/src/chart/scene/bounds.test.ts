import { describe, expect, it } from 'vitest';
import { fit, fitBeside } from './bounds';
import { crosses } from './occupied';

const at = (x: number, y: number) => ({ id: `${x} ${y}`, x, y, moved: false });
const margins = { top: 20, right: 20, bottom: 20, left: 20 };
const size = { width: 1000, height: 700 };
const seen = ({ x, y, k }: { x: number; y: number; k: number }, place: { x: number; y: number }) => [x + k * place.x, y + k * place.y] as const;

describe('a fitted chart', () => {
  it('lies within the margins with all its nodes', () => {
    const places = [at(-600, -300), at(900, 500), at(0, 0)];
    const camera = fit(places, size, margins);
    for (const place of places) {
      const [x, y] = seen(camera, place);
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(980);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(680);
    }
  });

  it('of one person is not blown up', () => {
    expect(fit([at(0, 0)], size, margins).k).toBe(1.1);
  });

  it('of nobody is no number gone wrong', () => {
    expect(Object.values(fit([], size, margins)).every(Number.isFinite)).toBe(true);
  });

  it('has nobody under what lies on top of it', () => {
    const places = [at(-300, 280), at(300, -280), at(0, 0)];
    const legend = { x: 12, y: 640, width: 600, height: 48 };
    const [, y] = seen(fitBeside(places, size, 20, [legend]), at(-300, 280));
    expect(y).toBeLessThan(legend.y);
  });

  it('keeps its size where nothing lies on top of anybody', () => {
    const places = [at(-100, -100), at(100, 100)];
    const legend = { x: 0, y: 660, width: 80, height: 40 };
    expect(fitBeside(places, size, 20, [legend])).toEqual(fit(places, size, margins));
  });
});

describe('a line through a box', () => {
  const box = { x: 10, y: 10, w: 20, h: 10 };
  it.each([
    ['from side to side', { x1: 0, y1: 15, x2: 50, y2: 15 }, true],
    ['that ends inside', { x1: 0, y1: 0, x2: 15, y2: 12 }, true],
    ['across a corner', { x1: 0, y1: 18, x2: 20, y2: 28 }, false],
    ['beside it', { x1: 0, y1: 30, x2: 50, y2: 30 }, false],
    ['that stops before it', { x1: 0, y1: 15, x2: 9, y2: 15 }, false],
    ['that is a point inside', { x1: 12, y1: 12, x2: 12, y2: 12 }, true],
  ])('%s', (_, line, expected) => {
    expect(crosses(line, box)).toBe(expected);
  });
});
