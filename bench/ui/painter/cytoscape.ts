import cytoscape from 'cytoscape';
import type { Data } from './data';

export function start(container: HTMLElement, { nodes, links }: Data): void {
  cytoscape({
    container,
    elements: [
      ...nodes.map(({ id, label, radius, x, y }) => ({ data: { id, label, size: 2 * radius }, position: { x, y } })),
      ...links.map(({ id, from, to, weight }) => ({ data: { id, source: from, target: to, label: `${weight}x`, width: 1.3 + 0.45 * Math.min(9, weight) } })),
    ],
    layout: { name: 'preset', fit: true },
    style: [
      { selector: 'node', style: { label: 'data(label)', width: 'data(size)', height: 'data(size)', 'font-size': 12, 'text-valign': 'bottom', 'background-color': '#2a51ae' } },
      { selector: 'edge', style: { label: 'data(label)', width: 'data(width)', 'font-size': 12, 'line-color': '#76818f', 'curve-style': 'straight' } },
    ],
  });
}
