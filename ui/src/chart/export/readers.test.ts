import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportedChart as chart, exportWords as words, secrets } from '@/testing/exported';
import { gexf } from './gexf';
import { graphml } from './graphml';

const PACKAGES = "Debian's python3-networkx and python3-igraph";
/** Debian's own comes first: another Python before it on the PATH has not its packages. */
const python = ['/usr/bin/python3', 'python3'].find((program) => spawnSync(program, ['-c', 'import networkx, igraph']).status === 0);

const networkx = `
import json, sys, networkx
graph = getattr(networkx, "read_" + sys.argv[1])(sys.argv[2])
print(json.dumps({
    "nodes": {id: data for id, data in graph.nodes(data=True)},
    # A graph with parallel edges: networkx has their ids as keys.
    "edges": [[a, b, {**data, "id": key}] for a, b, key, data in graph.edges(keys=True, data=True)],
    "header": {key: value for key, value in graph.graph.items() if isinstance(value, str)},
}))`;

const igraph = `
import json, sys, igraph
graph = igraph.Graph.Read_GraphML(sys.argv[2])
# igraph has NaN for a number that is not said, which JSON has not.
said = lambda of: {key: value for key, value in of.attributes().items() if value == value}
print(json.dumps({
    "nodes": {vertex["id"]: said(vertex) for vertex in graph.vs},
    "edges": [[graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], said(edge)] for edge in graph.es],
    "header": {key: graph[key] for key in graph.attributes()},
}))`;

interface Read {
  nodes: Record<string, Record<string, unknown>>;
  edges: [from: string, to: string, data: Record<string, unknown>][];
  header: Record<string, string>;
}

describe('networkx and igraph are at hand', () => {
  it.skipIf(!python && process.env.CI !== 'true')(`as ${PACKAGES}`, () => {
    expect(python, `expected ${PACKAGES} under CI, found none`).toBeDefined();
  });
});

describe.skipIf(!python)('opened elsewhere', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'investigate-export-'));
    writeFileSync(join(folder, 'graphml'), graphml(chart, words));
    writeFileSync(join(folder, 'gexf'), gexf(chart, words));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function opened(script: string, format: 'graphml' | 'gexf'): Read {
    const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', script, format, join(folder, format)], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout) as Read;
  }

  it.each([
    ['GraphML in networkx', networkx, 'graphml'],
    ['GEXF in networkx', networkx, 'gexf'],
    ['GraphML in igraph', igraph, 'graphml'],
  ] as const)('%s has the nodes and links of the chart', (_, script, format) => {
    const { nodes, edges } = opened(script, format);
    expect(Object.keys(nodes).toSorted()).toEqual(chart.nodes.map(({ id }) => id).toSorted());
    expect(edges.map(([from, to]) => [from, to]).toSorted()).toEqual(chart.links.map(({ from, to }) => [from, to]).toSorted());
    expect(edges.map(([, , { id }]) => id).toSorted()).toEqual(chart.links.map(({ id }) => id).toSorted());
    const companion = edges.find(([, , { id }]) => id === 'l1')?.[2];
    expect(companion).toMatchObject({ kind: 'COMPANION', directed: false, count: 9, first: '2026-03-12T06:00:00.000Z', strength: 'BEYOND_CHANCE', p: 5.5e-11, q: 0.004 });
    expect(nodes['-p2']).toMatchObject({ label: 'Guest 7F3A', kind: 'person', revealed: 'masked', pinned: false });
    expect(nodes.r1).toMatchObject({ kind: 'room', pinned: true, group: 'g1' });
    for (const name of secrets) expect(JSON.stringify({ nodes, edges })).not.toContain(name);
  });

  it.each([
    ['networkx', networkx],
    ['igraph', igraph],
  ] as const)('GraphML in %s has the header', (_, script) => {
    const { header } = opened(script, 'graphml');
    expect(header).toMatchObject({ case: '2026-0417 Deposit fraud, short-let rooms', user: 'lin', shown: '9 things, 9 links', sentence: 'Structural finding with its doubt; not an accusation.' });
    expect(header.notShown?.split('\n')).toHaveLength(2);
  });
});
