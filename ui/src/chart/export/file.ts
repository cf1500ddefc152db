import { fileName } from '@/case/exporting/fileName';
import type { ExportedFile, Format } from '@/case/exporting/format';
import { paletteOf } from '../canvas/palette';
import type { Measure, Primitive } from '../scene/primitives';
import { svg } from '../svg/svg';
import { csvZip } from './csv';
import type { ExportedChart, ExportWords } from './exported';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { json } from './json';
import { canvasDrawing, png } from './png';
import { sheet } from './sheet';

/** What the picture is made of: the display list of the chart as it stands, and how wide a text is. */
export interface Pictured {
  readonly list: readonly Primitive[];
  readonly measure: Measure;
}

const extensions: Record<Format, string> = { PNG: 'png', SVG: 'svg', GRAPHML: 'graphml', GEXF: 'gexf', CSV: 'zip', JSON: 'json' };

/** One chart as a file of one format; pictures are always in light colours. */
export async function exportedFile(format: Format, chart: ExportedChart, words: ExportWords, pictured: () => Pictured): Promise<ExportedFile> {
  const { header, nodes, links } = chart;
  return {
    name: fileName(header, extensions[format]),
    blob: await blobOf(format, chart, words, pictured),
    nodes: nodes.length,
    links: links.length,
    omitted: header.omitted,
  };
}

const text = (content: string, type: string) => new Blob([content], { type });

async function blobOf(format: Format, chart: ExportedChart, words: ExportWords, pictured: () => Pictured): Promise<Blob> {
  const paper = () => {
    const { list, measure } = pictured();
    return sheet(chart, list, words, measure);
  };
  switch (format) {
    case 'PNG':
      return png(paper(), paletteOf('light'), canvasDrawing);
    case 'SVG': {
      const { header } = chart;
      const page = paper();
      const told = { title: words.caseLine(header.caseNumber, header.caseTitle), description: [header.chartTitle, header.masking, header.sentence].join('\n') };
      return text(svg(page.list, paletteOf('light'), page, told), 'image/svg+xml');
    }
    case 'GRAPHML':
      return text(graphml(chart, words), 'application/graphml+xml');
    case 'GEXF':
      return text(gexf(chart, words), 'application/gexf+xml');
    case 'CSV':
      return new Blob([csvZip(chart, words)], { type: 'application/zip' });
    case 'JSON':
      return text(json(chart, words), 'application/json');
  }
}
