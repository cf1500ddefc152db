import { describe, expect, it } from 'vitest';
import { sources } from '@/testing/sources';
import { en } from './en';
import { zhCN } from './zh-CN';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

/** English has a form for one and one for many, Chinese one for all: they are the same key. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const named = (text: string) => [...text.matchAll(/\{\{(\w+)[^}]*\}\}|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`).toSorted();

const english = flat(en as unknown as Tree);
const chinese = flat(zhCN as unknown as Tree);

describe('the two languages', () => {
  it('have the same keys', () => {
    const keys = (texts: [string, string][]) => [...new Set(texts.map(([key]) => withoutPlural(key)))].toSorted();
    expect(keys(chinese)).toEqual(keys(english));
  });

  it('have every plural form their grammar needs', () => {
    const forms = (texts: [string, string][], form: string) =>
      texts.filter(([key]) => key.endsWith(`_${form}`)).map(([key]) => withoutPlural(key));
    expect(forms(english, 'one').toSorted()).toEqual(forms(english, 'other').toSorted());
    expect(forms(chinese, 'one')).toEqual([]);
    expect(forms(chinese, 'other').toSorted()).toEqual(forms(english, 'other').toSorted());
  });

  it('name the same places in each sentence', () => {
    const places = new Map(chinese.map(([key, text]) => [withoutPlural(key), new Set(named(text))]));
    for (const [key, text] of english.filter(([name]) => !name.endsWith('_one'))) {
      expect(places.get(withoutPlural(key)), key).toEqual(new Set(named(text)));
    }
  });

  it('leave nothing empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('never use a word that judges a person', () => {
    const forbidden = /suspicious|\brisk|\bscore|\bmatch|accomplice|\bgang|可疑|风险分|同伙|团伙|嫌疑/i;
    expect([...english, ...chinese].filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('keep to letters that Chinese fonts do not draw full width in English texts', () => {
    const wide = /[\u2018\u2019\u201c\u201d\u00b7\u2026]/;
    expect(english.filter(([, text]) => wide.test(text))).toEqual([]);
  });
});

describe('literal texts', () => {
  it('stand in no attribute that is read out or shown', () => {
    const attribute = /\b(aria-label|title|placeholder|alt|label)="([^"]+)"/g;
    const found = sources(/\.tsx$/).flatMap(({ path, text }) => [...text.matchAll(attribute)].map(([whole]) => `${path}: ${whole}`));
    expect(found).toEqual([]);
  });
});
