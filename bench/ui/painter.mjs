// What a chart's first picture and its movement cost, beside Cytoscape.js and force-graph: see README.md beside this file.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const RUNS = 5;
const FRAMES = 40;
/** How far the view moves in a frame, in px. */
const STEP = 8;
const size = { width: 1440, height: 820 };
const charts = [[372, 631], [1500, 2400]];
const painters = ['service', 'cytoscape', 'force-graph', 'empty'];

const ui = new URL('../../ui/', import.meta.url);
const here = new URL('.', import.meta.url);
const fromUi = createRequire(new URL('package.json', ui));
const { build } = await import(pathToFileURL(fromUi.resolve('vite')));
const { chromium } = fromUi('playwright-core');

const bundled = async (name) => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: here.pathname,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: Object.fromEntries([['@', 'src'], ['d3-transition', 'src/chart/input/still.ts'], ['d3-interpolate', 'src/chart/input/still.ts']].map(([name, path]) => [name, new URL(path, ui).pathname])),
    },
    build: { write: false, target: 'es2023', lib: { entry: new URL(`painter/${name}.ts`, here).pathname, formats: ['iife'], name: `painter_${name.replace('-', '_')}` } },
  });
  return (Array.isArray(built) ? built[0] : built).output.find(({ type }) => type === 'chunk').code;
};
const scripts = Object.fromEntries(await Promise.all(painters.map(async (name) => [name, await bundled(name)])));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const session = await browser.newBrowserCDPSession();
/** CPU time of the whole browser so far, in ms: the page, and whoever draws for it. */
const cpu = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function run(name, data) {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
  await page.setContent('<!doctype html><html lang="en"><body style="margin: 0"><div id="place" style="width: 1440px; height: 820px"></div></body></html>');
  await page.addScriptTag({ content: scripts[name] });
  await page.waitForTimeout(300);
  const before = await cpu();
  const first = await page.evaluate(
    ([of, chart]) =>
      new Promise((done) => {
        const begun = performance.now();
        globalThis[`painter_${of.replace('-', '_')}`].start(document.getElementById('place'), chart);
        // The first frame paints; what runs at the beginning of the second begins when the first is done.
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
      }),
    [name, data],
  );
  await painted(page);
  const firstCpu = (await cpu()) - before;
  await page.waitForTimeout(500);
  // Along the edge, where nothing stands: the view moves and no node is dragged.
  await page.mouse.move(8, 780);
  await page.mouse.down();
  await page.mouse.move(12, 776);
  await painted(page);
  const begun = await cpu();
  for (let frame = 0; frame < FRAMES; frame++) {
    await page.mouse.move(12 + STEP * frame, 776 - STEP * frame);
    await painted(page);
  }
  const pan = ((await cpu()) - begun) / FRAMES;
  await page.mouse.up();
  await page.waitForTimeout(500);
  const still = await cpu();
  for (let frame = 0; frame < FRAMES; frame++) {
    await page.mouse.wheel(0, frame < FRAMES / 2 ? -30 : 30);
    await painted(page);
  }
  const zoom = ((await cpu()) - still) / FRAMES;
  await page.close();
  return { first, firstCpu, pan, zoom };
}

try {
  console.log('nodes  links  painter      first picture: ms  CPU ms  pan: CPU ms a frame  zoom   (medians of 5, turn by turn)');
  for (const [nodes, links] of charts) {
    const made = await browser.newPage();
    await made.addScriptTag({ content: scripts.service });
    const data = await made.evaluate(([a, b]) => painter_service.dataOf(a, b), [nodes, links]);
    await made.close();
    const results = Object.fromEntries(painters.map((name) => [name, []]));
    for (let turn = 0; turn < RUNS; turn++) for (const name of painters) results[name].push(await run(name, data));
    for (const name of painters) {
      const of = (key) => median(results[name].map((one) => one[key])).toFixed(1);
      console.log(`${String(data.nodes.length).padStart(5)}  ${String(data.links.length).padStart(5)}  ${name.padEnd(12)} ${of('first').padStart(17)}  ${of('firstCpu').padStart(6)}  ${of('pan').padStart(19)}  ${of('zoom').padStart(4)}`);
    }
  }
} finally {
  await browser.close();
}
