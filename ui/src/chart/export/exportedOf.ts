import { isFiltering } from '../filter/filters';
import { seenAt } from '../graph/picture';
import { legendOf, type LegendRow } from '../legend/counts';
import { savedOf } from '../save/chart';
import { noteAt } from '../scene/notes';
import type { Chart } from '../useChart';
import type { ExportedChart, ExportedHeader } from './exported';

/** What a file says of itself beyond what is to be read from the chart. */
export type About = Omit<ExportedHeader, 'view' | 'at' | 'filters' | 'window' | 'shown' | 'legend'>;

export interface SaidOfChart {
  /** How many things and links the filters hide. */
  readonly filtered: (nodes: number, links: number) => string;
  /** A span of time in ms since 1970, both within. */
  readonly span: (from: number, to: number) => string;
  readonly legend: (row: LegendRow) => string;
}

/** Exactly what is to be seen of a chart, what is not with its reason. */
export function exportedOf({ model, graph, picture, steps }: Chart, about: About, say: SaidOfChart): ExportedChart {
  const placeOf = seenAt(picture);
  const members = new Map(model.groups.flatMap((group) => group.members.map((id) => [id, group.id] as const)));
  const shown = picture.standing.flatMap((one) => (one.group ? one.group.members : [one.node.id]));
  const nodeOf = new Map(graph.nodes.map((node) => [node.id, node]));
  const at = new Map(model.places.map((place) => [place.id, place]));
  const links = picture.drawn.map(({ link }) => link);
  const { window } = model;
  return {
    header: {
      ...about,
      view: 'chart',
      at: new Date(),
      filters: isFiltering(model.filters) ? [say.filtered(picture.hiddenNodes, picture.hiddenLinks)] : [],
      window: window ? say.span(window.start, window.end - 1) : null,
      shown: { nodes: shown.length, links: links.length },
      legend: [...legendOf(picture)].map(([row, ids]: [LegendRow, readonly string[]]) => ({ label: say.legend(row), count: ids.length })),
    },
    nodes: shown.flatMap((id) => {
      const [node, place] = [nodeOf.get(id), at.get(id)];
      return node && place ? [{ ...node, x: place.x, y: place.y, pinned: model.pins.includes(id), group: members.get(id) ?? null }] : [];
    }),
    links,
    notes: model.notes.flatMap((note) => {
      const where = noteAt(note, placeOf);
      return where ? [{ text: note.text, by: note.by, at: note.at, x: where.x, y: where.y }] : [];
    }),
    document: savedOf(model, steps, graph, about.graphVersion, null),
  };
}
