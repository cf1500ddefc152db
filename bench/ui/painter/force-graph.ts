import ForceGraph from 'force-graph';
import type { Data } from './data';

export function start(place: HTMLElement, { nodes, links }: Data): void {
  const graph = new ForceGraph(place)
    .width(place.clientWidth)
    .height(place.clientHeight)
    .cooldownTicks(0)
    .nodeCanvasObject((node, context) => {
      const { x = 0, y = 0, radius, label } = node as unknown as Data['nodes'][number];
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = '#2a51ae';
      context.fill();
      context.font = '12px sans-serif';
      context.textAlign = 'center';
      context.fillStyle = '#17202b';
      context.fillText(label, x, y + radius + 14);
    })
    .linkWidth((link) => 1.3 + 0.45 * Math.min(9, (link as unknown as Data['links'][number]).weight))
    .linkCanvasObjectMode(() => 'after')
    .linkCanvasObject((link, context) => {
      const { source, target, weight } = link as unknown as { source: { x: number; y: number }; target: { x: number; y: number }; weight: number };
      context.font = '12px sans-serif';
      context.textAlign = 'center';
      context.fillStyle = '#434f5e';
      context.fillText(`${weight}x`, (source.x + target.x) / 2, (source.y + target.y) / 2);
    })
    .graphData({ nodes: nodes.map((node) => ({ ...node, fx: node.x, fy: node.y })), links: links.map((link) => ({ ...link, source: link.from, target: link.to })) });
  graph.zoomToFit(0, 20);
}
