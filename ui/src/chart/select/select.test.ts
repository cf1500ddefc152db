import { describe, expect, it } from 'vitest';
import { aligned, distributed, type Side } from './align';
import { inLasso, inverted, neighbours } from './select';

const places = [
  { id: 'a', x: 0, y: 0 },
  { id: 'b', x: 100, y: 20 },
  { id: 'c', x: 40, y: 100 },
  { id: 'd', x: 300, y: 300 },
];

describe('selected', () => {
  it('by a lasso are those whose middle it runs round, whichever way it was drawn', () => {
    const round: [number, number][] = [[-10, -10], [120, -10], [120, 50], [-10, 50]];
    expect(inLasso(round, places)).toEqual(['a', 'b']);
    expect(inLasso(round.toReversed(), places)).toEqual(['a', 'b']);
  });

  it('by a lasso with a bay are not those in the bay', () => {
    const bay: [number, number][] = [[-10, -10], [120, -10], [120, 50], [80, 50], [80, 0], [30, 0], [30, 120], [-10, 120]];
    expect(inLasso(bay, [...places, { id: 'bay', x: 55, y: 30 }])).toEqual(['a', 'b']);
  });

  it('by a lasso of fewer than three points is nobody', () => {
    expect(inLasso([], places)).toEqual([]);
    expect(inLasso([[0, 0], [300, 300]], places)).toEqual([]);
  });

  it('as neighbours are those one link away, each once and without those they hang on', () => {
    const links = [{ from: 'a', to: 'b' }, { from: 'c', to: 'a' }, { from: 'a', to: 'c' }, { from: 'c', to: 'd' }, { from: 'a', to: 'a' }];
    expect(neighbours(['a'], links)).toEqual(['b', 'c']);
    expect(neighbours(['a', 'c'], links)).toEqual(['b', 'd']);
    expect(neighbours([], links)).toEqual([]);
  });

  it('the other way round are all the others', () => {
    expect(inverted(['b', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['a', 'c']);
    expect(inverted(inverted(['b'], ['a', 'b']), ['a', 'b'])).toEqual(['b']);
  });
});

describe('aligned', () => {
  it.each<[Side, 'x' | 'y', number]>([
    ['left', 'x', 0],
    ['right', 'x', 100],
    ['top', 'y', 0],
    ['bottom', 'y', 100],
    ['centre', 'x', 50],
    ['middle', 'y', 50],
  ])('%s they have one %s, that of %i, and keep the other', (side, axis, line) => {
    const other = axis === 'x' ? 'y' : 'x';
    const found = aligned(places, ['c', 'a', 'b'], side);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found.map((place) => place[axis])).toEqual([line, line, line]);
    expect(found.map((place) => place[other])).toEqual(places.slice(0, 3).map((place) => place[other]));
  });

  it('one alone stays where it is', () => {
    expect(aligned(places, ['a'], 'left')).toEqual([]);
    expect(aligned(places, ['a', 'gone'], 'left')).toEqual([]);
  });
});

describe('distributed', () => {
  it('across they have equal steps in the order in which they stand, and the outermost stay', () => {
    const row = [{ id: 'z', x: 0, y: 5 }, { id: 'y', x: 90, y: 6 }, { id: 'x', x: 10, y: 7 }, { id: 'w', x: 100, y: 8 }];
    expect(distributed(row, ['w', 'x', 'y', 'z'], 'across')).toEqual([
      { id: 'z', x: 0, y: 5 },
      { id: 'x', x: 33.3, y: 7 },
      { id: 'y', x: 66.7, y: 6 },
      { id: 'w', x: 100, y: 8 },
    ]);
  });

  it('down they keep their x', () => {
    expect(distributed(places, ['a', 'c', 'd'], 'down')).toEqual([
      { id: 'a', x: 0, y: 0 },
      { id: 'c', x: 40, y: 150 },
      { id: 'd', x: 300, y: 300 },
    ]);
  });

  it('two alone stay where they are', () => {
    expect(distributed(places, ['a', 'b'], 'across')).toEqual([]);
  });
});
