import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { movedBy, nearestBound, rangeOf, windowOf } from './brush';
import type { TimeWindow } from './window';

type Grip = 'start' | 'end' | 'middle' | 'fresh';

interface Hold {
  grip: Grip;
  /** Where the pointer came down: px and the bound there. */
  x: number;
  bound: number;
  range: readonly [number, number];
  moved: boolean;
}

/** A press that wanders less than this is no new window: it may be half of a double click. */
const STILL = 4;

/** What the pointer is drawing; `undefined` where it draws nothing. */
export type Draft = TimeWindow | null | undefined;

interface Brush {
  plot: RefObject<HTMLElement | null>;
  /** Between the bins: the window begins and ends at them. */
  bounds: readonly number[];
  window: TimeWindow | null;
  draw: (draft: Draft) => void;
  change: (window: TimeWindow | null) => void;
}

/**
 * The brush: an edge or the middle of the window is dragged, or a new one is drawn; a double click clears. The window changes when
 * the pointer is let go, so that a drag is one step; until then it is drawn alone. A lost pointer leaves it as it was.
 */
export function useBrush({ plot, bounds, window, draw, change }: Brush) {
  const hold = useRef<Hold | null>(null);

  function boundAt(x: number): number {
    const box = plot.current?.getBoundingClientRect();
    return box && box.width > 0 ? nearestBound(bounds, (x - box.left) / box.width) : 0;
  }

  function drawn({ grip, bound, range }: Hold, at: number): TimeWindow | null {
    switch (grip) {
      case 'start':
        return windowOf(bounds, Math.min(at, range[1] - 1), range[1]);
      case 'end':
        return windowOf(bounds, range[0], Math.max(at, range[0] + 1));
      case 'middle':
        return movedBy(bounds, range, at - bound);
      case 'fresh':
        return windowOf(bounds, bound, at);
    }
  }

  function leave(): void {
    hold.current = null;
    draw(undefined);
  }

  return {
    /** Of the plot; an element with `data-grip` says what is gripped, and where there is no window everything is drawn anew. */
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const named = (event.target as HTMLElement).closest<HTMLElement>('[data-grip]')?.dataset.grip as Grip | undefined;
      const grip = named === 'middle' && window === null ? 'fresh' : (named ?? 'fresh');
      hold.current = { grip, x: event.clientX, bound: boundAt(event.clientX), range: rangeOf(bounds, window), moved: false };
      event.currentTarget.setPointerCapture?.(event.pointerId);
    },
    onPointerMove: ({ clientX }: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      if (!held) return;
      held.moved ||= Math.abs(clientX - held.x) >= STILL;
      if (held.moved) draw(drawn(held, boundAt(clientX)));
    },
    onPointerUp: ({ clientX }: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      leave();
      if (held?.moved) change(drawn(held, boundAt(clientX)));
    },
    onPointerCancel: leave,
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      event.preventDefault();
      change(null);
    },
  };
}
