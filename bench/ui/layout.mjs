// How long the chart's layouts take in a Worker: see README.md beside this file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const RUNS = 5;
const sizes = [[100, 160], [500, 800], [1500, 2400]];
const layouts = ['force', 'role', 'radial', 'time'];

const ui = new URL('../../ui/', import.meta.url);
const { build } = await import(pathToFileURL(createRequire(new URL('package.json', ui)).resolve('vite')));
const directory = mkdtempSync(join(tmpdir(), 'layout-bench-'));

try {
  const entry = join(directory, 'entry.ts');
  writeFileSync(
    entry,
    `import { parentPort } from 'node:worker_threads';
import { arranged } from '@/chart/layout/arranged';
import { graphOf } from '@/testing/graphs';
parentPort.on('message', ({ layout, nodes, links }) => {
  const graph = graphOf(7, nodes, links);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  arranged({ layout, ...graph });
  const { user, system } = process.cpuUsage(used);
  parentPort.postMessage({ wall: performance.now() - begun, cpu: (user + system) / 1000 });
});`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: '@', replacement: new URL('src', ui).pathname }, { find: /^(graphology|@dagrejs)/, replacement: `${new URL('node_modules', ui).pathname}/$1` }] },
    build: {
      outDir: directory,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      lib: { entry, formats: ['es'], fileName: () => 'worker.mjs' },
      rollupOptions: { external: /^node:/ },
    },
  });
  console.log('layout  nodes  links  first: ms  CPU ms  least of the next 5: ms  CPU ms');
  for (const layout of layouts) {
    for (const [nodes, links] of sizes) {
      // A Worker of its own, as each first layout of a visit has: its code is cold.
      const worker = new Worker(join(directory, 'worker.mjs'));
      const once = () =>
        new Promise((resolve, reject) => {
          worker.once('message', resolve).once('error', reject);
          worker.postMessage({ layout, nodes, links });
        });
      const first = await once();
      const next = [];
      for (let run = 0; run < RUNS; run++) next.push(await once());
      await worker.terminate();
      const least = (of) => Math.min(...next.map((run) => run[of]));
      const cells = [layout.padEnd(6), nodes, links, first.wall.toFixed(0), first.cpu.toFixed(0), least('wall').toFixed(0), least('cpu').toFixed(0)];
      console.log(cells.map((cell, at) => String(cell).padStart([6, 5, 5, 9, 6, 23, 6][at])).join('  '));
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}
