import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, launch, type Look, open, picture } from '../browser';
import { visitPages } from '../pages';

// Texts of both languages made 40 % longer, as another translation may be, and names as long as names are.
const looks: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'zh', theme: 'light', width: 1366, height: 768 },
];

type Tree = { [key: string]: string | Tree };

/** Words that stand at the end of a text and are as long as four tenths of it, its places left out. */
function stretched(text: string): string {
  const shown = text.replaceAll(/\{\{.*?\}\}|<.*?>/g, '');
  const more = Math.ceil(shown.length * 0.4);
  const filler = /[\u4e00-\u9fff]/.test(text) ? '样例文字稍长一些' : ' loremi psumd olors';
  return more === 0 ? text : text + filler.repeat(Math.ceil(more / filler.length)).slice(0, more);
}

function tree(of: Tree, change: (text: string) => string): Tree {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, typeof value === 'string' ? change(value) : tree(value, change)]));
}

/** The words of a language are one module; in its place stands one that takes them from it and makes them longer. */
async function lengthen(route: Route): Promise<void> {
  const { pathname, search } = new URL(route.request().url());
  if (search !== '') return route.continue();
  const response = await route.fetch();
  const exported = [.../export\{([^}]*)\}/.exec(await response.text())?.[1]?.matchAll(/as (\w+)/g) ?? []].map(([, name]) => name);
  const own = exported.map((name, index) => `const x${index}=long(words.${name});export{x${index} as ${name}};`);
  // Months and forms of dates are made into dates, so they stay as they are.
  const functions = `const stretched=${stretched.toString()};const tree=${tree.toString()};const long=(all)=>({...tree(all,stretched),format:all.format});`;
  return route.fulfill({ response, body: `import * as words from "${pathname}?plain";${functions}${own.join('')}` });
}

const longer: Record<string, string> = { displayName: ' of the Extraordinarily Long Family', name: '国际商务服务式公寓及会议中心东翼', title: ' and everything that belongs to it, from spring on', basis: ', as was stated by several people', plate: '挂7788' };

let lengthened = 0;

/** What the service answers, with long names. */
async function rename(route: Route): Promise<void> {
  if (/"query":"\s*subscription/.test(route.request().postData() ?? '')) return route.continue();
  const response = await route.fetch();
  const text = await response.text();
  const json = JSON.parse(text, (key, value: unknown) => {
    const more = longer[key];
    if (typeof value !== 'string' || more === undefined) return value;
    lengthened++;
    return value + more;
  }) as unknown;
  return route.fulfill({ response, json });
}

/** Texts that are cut: over the edge of what clips them, without the dots that say so and the whole text on asking. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('svg, [aria-hidden=true], script, style') || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      let hidden = false;
      for (let at: Element | null = parent; at; at = at.parentElement) hidden ||= getComputedStyle(at).clipPath !== 'none';
      let told = false;
      let over: Element | null = null;
      for (let at: Element | null = parent; at && at !== document.documentElement; at = at.parentElement) {
        const { overflowX, textOverflow, position } = getComputedStyle(at);
        // Dots, and the whole text where the pointer rests.
        if (textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth) {
          at.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
          told ||= at.closest('[title]') !== null || at.querySelector('[title]') !== null;
        }
        if (overflowX === 'auto' || overflowX === 'scroll' || position === 'fixed') break;
        if (overflowX === 'visible') continue;
        const box = at.getBoundingClientRect();
        if (text.right > box.right + 1 || text.left < box.left - 1) over = at;
        if (over) break;
      }
      const outside = text.width > 0 && (text.right > innerWidth + 1 || text.left < -1);
      if (!hidden && !told && (over || outside)) found.push(`${parent.tagName}.${parent.className} "${node.textContent.slice(0, 50)}"`);
    }
    return found;
  });
}

describe.each(looks)('long texts in $language', (look) => {
  let browser: Browser;
  let page: Page;
  const seen: Record<string, string[]> = {};

  beforeAll(async () => {
    browser = await launch();
    page = await (await open(browser, look)).newPage();
    await page.route(/\/assets\/(en|zh-CN)-[^/]+\.js$/, lengthen);
    await page.route(`${base}/graphql`, rename);
    await visitPages(page, async (name) => {
      await page.mouse.move(2, 2);
      await picture(page, `long-${name}-${look.language}`);
      seen[name] = await cut(page);
    });
  }, 240_000);
  afterAll(() => browser.close());

  it('are as long as they were made', async () => {
    const name = look.language === 'en' ? /Imports.*(lor|sum|dol)/ : /导入.*样/;
    expect(await page.getByText(name).count()).toBeGreaterThan(0);
  });

  it('hold long names too', () => {
    expect(lengthened).toBeGreaterThan(0);
  });

  it('are cut nowhere without saying so', () => {
    expect(Object.entries(seen).flatMap(([name, texts]) => texts.map((text) => `${name}: ${text}`))).toEqual([]);
    expect(Object.keys(seen)).toContain('chart');
  });
});
