import { selection } from 'd3-selection';

// Stands for d3-transition and d3-interpolate where d3-zoom asks for them (see vite.config.ts): the view is moved by `ease`, so there is never a
// transition to stop or to carry out, and neither transitions nor the colours they mix are loaded with a chart.
Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this;
  },
});

export function interrupt(): void {}

export function interpolateZoom(): never {
  throw new Error('Expected the view to be moved by ease, found a transition of it.');
}
