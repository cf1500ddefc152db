import { useCallback, useEffect, useMemo } from 'react';
import { arranged as put } from '../model/model';
import { radiusOf } from '../scene/nodes';
import type { Arrangement } from '../toolbar/Toolbar';
import type { Chart } from '../useChart';
import { makeArranger } from './arrange';
import type { LayoutInput, LayoutName } from './input';

/** Layouts on request, worked out beside the page; pinned nodes stay. Each is one step. */
export function useLayouts(chart: Chart, chosen: readonly string[], failed: (why: string) => void) {
  const arranger = useMemo(() => makeArranger(), []);
  useEffect(() => () => arranger.close(), [arranger]);
  const { act } = chart;
  const layout = useCallback(
    (name: LayoutName) => {
      void arranger.arrange(inputOf(chart, name)).then(
        (places) => act('layout', [], places.length, (model) => ({ ...put(model, spread(places, chart)), camera: null })),
        (error: unknown) => {
          if (!(error instanceof DOMException && error.name === 'AbortError')) failed(error instanceof Error ? error.message : String(error));
        },
      );
    },
    [arranger, chart, act, failed],
  );
  const arrange = useCallback(
    async (how: Arrangement) => {
      const { aligned, distributed } = await import('../select/align');
      const places = chart.model.places.filter(({ id }) => chosen.includes(id));
      const to = how === 'across' || how === 'down' ? distributed(places, chosen, how) : aligned(places, chosen, how);
      act(how === 'across' || how === 'down' ? 'distribute' : 'align', chosen, chosen.length, (model) => put(model, to));
    },
    [chart, chosen, act],
  );
  return { layout, arrange: (how: Arrangement) => void arrange(how) };
}

function inputOf({ picture, model }: Chart, layout: LayoutName): LayoutInput {
  const pins = new Set(model.pins);
  const first = new Map<string, number>();
  for (const { link, from, to } of picture.drawn) {
    if (!link.during) continue;
    for (const { id } of [from, to]) first.set(id, Math.min(first.get(id) ?? Number.POSITIVE_INFINITY, link.during.start));
  }
  return {
    layout,
    nodes: picture.standing.map((one) => ({
      id: one.node.id,
      x: one.place.x,
      y: one.place.y,
      radius: radiusOf(one),
      kind: one.node.kind,
      subject: one.node.person?.revealed === 'subject',
      fixed: pins.has(one.node.id),
      at: first.get(one.node.id) ?? null,
    })),
    links: picture.drawn.map(({ link, from, to }) => ({ from: from.id, to: to.id, weight: link.count })),
  };
}

/** A closed group moves with all its members. */
function spread(places: readonly { id: string; x: number; y: number }[], { picture, model }: Chart) {
  return places.flatMap((to) => {
    const group = model.groups.find(({ id, open }) => id === to.id && !open);
    if (!group) return [to];
    const from = picture.standing.find(({ node }) => node.id === to.id)?.place ?? to;
    return model.places.filter(({ id }) => group.members.includes(id)).map(({ id, x, y }) => ({ id, x: x + to.x - from.x, y: y + to.y - from.y }));
  });
}
