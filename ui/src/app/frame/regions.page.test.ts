import { beforeEach, describe, expect, it } from 'vitest';
import { nextRegion } from './regions';

beforeEach(() => {
  document.body.innerHTML = '<nav><a href="#x">x</a></nav><header><button>b</button></header><footer><button>c</button></footer>';
});

const regions = () => [...document.querySelectorAll('nav, header, footer')];
const named = (element: Element | undefined) => element?.tagName;

describe('F6', () => {
  it.each([
    ['nav a', 1, 'HEADER'],
    ['header button', 1, 'FOOTER'],
    ['footer button', 1, 'NAV'],
    ['nav a', -1, 'FOOTER'],
    ['body', 1, 'NAV'],
    ['body', -1, 'FOOTER'],
  ] as const)('from %s by %i goes to %s', (from, step, to) => {
    expect(named(nextRegion(regions(), document.querySelector(from), step))).toBe(to);
  });
});
