import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { randomOf } from '@/testing/random';
import type { Camera } from '../model/model';
import { cameraAt, MAP, onMap, scaleOf, viewOn } from './geometry';
import { Minimap } from './Minimap';

const size = { width: 1000, height: 600 };
const scattered = (seed: number) => {
  const next = randomOf(seed);
  return Array.from({ length: 80 }, (_, index) => ({ id: `n${index}`, x: next() * 3000 - 900, y: next() * 1200 + 400 }));
};

describe('the map', () => {
  it('holds every place, as large as they go and in its middle', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const places = scattered(seed);
      const scale = scaleOf(places);
      const points = places.map((place) => onMap(scale, place));
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      expect(Math.min(...xs, ...ys)).toBeGreaterThan(0);
      expect(Math.max(...xs)).toBeLessThan(MAP.width);
      expect(Math.max(...ys)).toBeLessThan(MAP.height);
      expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(MAP.width / 2);
      expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(MAP.height / 2);
      expect(Math.max(...xs) - Math.min(...xs) > 117 || Math.max(...ys) - Math.min(...ys) > 69).toBe(true);
    }
  });

  it.each([0, 1])('of %i places is no number gone wrong', (count) => {
    expect(Object.values(scaleOf(scattered(1).slice(0, count))).every(Number.isFinite)).toBe(true);
  });

  it('frames what the window shows', () => {
    const scale = { x: 0, y: 0, k: 0.1 };
    // The window shows from 100, 50 of the chart, at half its size: 2000 by 1200 of it.
    expect(viewOn(scale, { x: -50, y: -25, k: 0.5 }, size)).toEqual({ x: 10, y: 5, width: 200, height: 120 });
  });

  it('goes to the point that is pressed and stays as near as it was', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const scale = scaleOf(scattered(seed));
      const camera = cameraAt(scale, { x: 40, y: 30 }, { x: 3, y: 4, k: 0.7 }, size);
      const view = viewOn(scale, camera, size);
      expect(camera.k).toBe(0.7);
      expect(view.x + view.width / 2).toBeCloseTo(40);
      expect(view.y + view.height / 2).toBeCloseTo(30);
    }
  });
});

describe('the minimap', () => {
  it('follows the pointer from its press until it is let go, and is nothing to a screen reader', () => {
    const places = scattered(2);
    const camera = { x: 0, y: 0, k: 1 };
    const went: Camera[] = [];
    render(<Minimap places={places} kindOf={(id) => (id === 'n1' ? 'room' : 'person')} camera={camera} size={size} go={(next) => went.push(next)} />);
    const map = screen.getByTestId('minimap');
    expect(map).toHaveAttribute('aria-hidden', 'true');
    expect(map.querySelectorAll('circle')).toHaveLength(80);
    expect(map.querySelectorAll('[data-kind="room"]')).toHaveLength(1);
    fireEvent.pointerMove(map, { clientX: 10, clientY: 10 });
    fireEvent.pointerDown(map, { clientX: 20, clientY: 30, button: 0 });
    fireEvent.pointerMove(map, { clientX: 60, clientY: 40 });
    fireEvent.pointerUp(map);
    fireEvent.pointerMove(map, { clientX: 90, clientY: 50 });
    const scale = scaleOf(places);
    expect(went).toEqual([cameraAt(scale, { x: 20, y: 30 }, camera, size), cameraAt(scale, { x: 60, y: 40 }, camera, size)]);
  });
});
