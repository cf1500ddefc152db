import { describe, expect, it } from 'vitest';
import { chartOf } from '@/testing/chart';
import { pictureOf } from '../graph/picture';
import { HitTest } from './hit';

const { model, graph } = chartOf('subject 赵样例 1C01\nmasked 林秘密 7F3A met 2\nmasked 王秘密 2C91 met 2');
const places = [
  { id: '1C01', x: 0, y: 0, moved: false },
  { id: '7F3A', x: 200, y: 0, moved: false },
  { id: '2C91', x: 0, y: 200, moved: false },
];
const hits = new HitTest(pictureOf({ ...model, places }, graph, null));

describe('a point of the chart', () => {
  it.each([
    ['in a subject', 24, 0, '1C01'],
    ['in a contact', 200, 15, '7F3A'],
    ['on a link', 100, 0, '1C01~7F3A'],
    ['within 6 px of a link', 100, 5.9, '1C01~7F3A'],
    ['farther from a link', 100, 6.5, null],
    ['beyond the end of a link', 240, 0, null],
    ['on the ground', 120, 120, null],
  ])('%s', (_, x, y, expected) => {
    expect(hits.at(x, y, 1)).toBe(expected);
  });

  it('is as wide on the screen at any zoom', () => {
    expect(hits.at(100, 11, 0.5)).toBe('1C01~7F3A');
    expect(hits.at(100, 11, 1)).toBeNull();
  });

  it('finds among a chart of the greatest size in less than a millisecond', () => {
    const many = chartOf(['subject 赵样例 1C01', ...Array.from({ length: 1499 }, (_, index) => `masked 甲 x${index} met 2`)].join('\n'));
    const test = new HitTest(pictureOf(many.model, many.graph, null));
    const took = Array.from({ length: 201 }, (_, index) => {
      const start = performance.now();
      test.at(index * 7, index * 3, 1);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    // The middle one: a busy machine interrupts some, never half of them.
    expect(took[100]).toBeLessThan(1);
  });
});
