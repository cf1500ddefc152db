// Prints the gzipped size of what a browser loads first and of the chart's own chunk, in kB, against their bars. Fails above a bar.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const gzipped = async (path) => gzipSync(await readFile(new URL(path, dist)), { level: 9 }).length / 1000;
const html = await readFile(new URL('index.html', dist), 'utf8');
const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path);
const chart = (await readdir(new URL('assets/', dist))).filter((name) => /^ChartPage-.*\.(js|css)$/.test(name)).map((name) => `assets/${name}`);
const total = async (paths) => (await Promise.all(paths.map(gzipped))).reduce((sum, size) => sum + size, 0);

let over = 0;
for (const [name, paths, bar] of [
  ['entry', first, 380],
  ['chart', chart, 40],
]) {
  const size = await total(paths);
  if (size > bar || paths.length === 0) over++;
  console.log(`${name}: ${size.toFixed(1)} kB gz of at most ${bar} (${paths.length} files)`);
}
process.exit(over ? 1 : 0);
