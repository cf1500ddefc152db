import { StageView } from '@/chart/canvas/StageView';
import type { ChartGraph } from '@/chart/graph/graph';
import { pictureOf } from '@/chart/graph/picture';
import { emptyChart } from '@/chart/model/model';
import { noSteps } from '@/chart/model/steps';
import type { Chart } from '@/chart/useChart';
import { words } from '@/testing/chart';
import { type Data, dataOf } from './data';

export { dataOf };

/** The page's own stage, as React hands it a chart. */
export function start(place: HTMLElement, { nodes, links }: Data): void {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'width: 100%; height: 100%; display: block';
  place.append(canvas);
  const graph: ChartGraph = {
    nodes: nodes.map(({ id, kind, subject, label }) => ({
      id,
      kind,
      label,
      person: kind === 'person' ? { handle: label, revealed: subject ? 'subject' : 'masked', mark: null, minor: false } : null,
      known: [],
    })),
    links: links.map(({ id, from, to, weight }) => ({ id, kind: 'STAYED', from, to, count: weight, amount: null, during: null, companion: null })),
    omitted: [],
  };
  const model = { ...emptyChart, places: nodes.map(({ id, x, y }) => ({ id, x, y, moved: false })), links: links.map(({ id }) => id) };
  const chart = { model, graph, picture: pictureOf(model, graph, null), passing: null, steps: noSteps, change: () => {}, act: () => {} } as unknown as Chart;
  const view = new StageView();
  view.open(canvas);
  view.show({ chart, words, focused: null, theme: 'light', still: true, tool: 'pointer', acts: { open: () => {}, menu: () => {}, around: () => {}, looked: () => {} } });
}
