import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** A fingerprint of what the canvas shows: equal pictures, equal fingerprints. */
export async function fingerprint(page: Page): Promise<string> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const data = await page.getByTestId('chart').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  return createHash('sha256').update(data).digest('hex');
}

/** Notes from now on, frame by frame, how large the chart is; the answer gives every size it has had. */
export async function sizesOfTheChart(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const sizes = new Set<string>();
    const look = () => {
      const box = document.querySelector('[data-testid=chart]')?.getBoundingClientRect();
      if (box) sizes.add(`${box.width} x ${box.height}`);
      requestAnimationFrame(look);
    };
    look();
    return sizes;
  });
  return () => seen.evaluate((sizes) => [...sizes]);
}

/**
 * A point, in px of the page, within the topmost subject: the first square of 7 px that is wholly of the colour that only a
 * subject's disc is filled with.
 */
export async function findSubject(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.getByTestId('chart').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const ink = getComputedStyle(document.documentElement).getPropertyValue('--entity-person').trim();
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
    if (!pixels) return null;
    const is = (x: number, y: number) => {
      const at = (y * width + x) * 4;
      return pixels[at] === r && pixels[at + 1] === g && pixels[at + 2] === b;
    };
    const solid = (x: number, y: number) => {
      for (let dx = 0; dx < 7; dx++) for (let dy = 0; dy < 7; dy++) if (!is(x + dx, y + dy)) return false;
      return true;
    };
    for (let y = 0; y < height - 7; y++) for (let x = 0; x < width - 7; x++) if (is(x, y) && solid(x, y)) return { x: x + 3, y: y + 3 };
    return null;
  });
  const box = await page.getByTestId('chart').boundingBox();
  if (!found || !box) throw new Error('no subject is painted on the chart');
  return { x: box.x + found.x, y: box.y + found.y };
}

/** A point of the page on the chart's ground, where neither a node nor a link is, nor the legend or a button over it. */
export async function findGround(page: Page): Promise<{ x: number; y: number }> {
  const canvas = page.getByTestId('chart');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the chart has no canvas');
  for (let step = 1; step < 20; step++) {
    const point = { x: box.x + box.width - 30, y: box.y + box.height - 20 * step };
    await page.mouse.move(point.x, point.y);
    const bare = await canvas.evaluate((element, { x, y }) => document.elementFromPoint(x, y) === element, point);
    if (bare && (await canvas.getAttribute('data-over')) !== 'thing') return point;
  }
  throw new Error('the chart has no free ground at its right edge');
}

export async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
}
