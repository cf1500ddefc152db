import { describe, expect, it } from 'vitest';
import { documentOf, emptyDocument } from '@/testing/documents';
import { read, type SavedDocument, written } from './document';
import { DocumentError } from './shape';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

function errorOf(act: () => unknown): Pick<DocumentError, 'expected' | 'found' | 'where'> {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return { expected: error.expected, found: error.found, where: error.where };
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a saved document', () => {
  it('opens as it was saved, and is saved again as the same text', () => {
    for (const seed of seeds) {
      const document = documentOf(seed);
      const text = written(document);
      expect(read(text), `seed ${seed}`).toEqual(document);
      expect(written(read(text))).toBe(text);
    }
  });

  it('is the same text whatever the order in which its members were made', () => {
    const document = documentOf(5);
    const turned = Object.fromEntries(Object.entries(document).toReversed()) as unknown as SavedDocument;
    expect(written(turned)).toBe(written(document));
  });

  it('holds no label, also where one was put on a group or a note by mistake', () => {
    const group = { id: 'g', members: [], open: true, label: '林秘密' } as unknown as SavedDocument['groups'][number];
    const note = { id: 'n', text: 'x', by: 'lin', at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null, name: '林秘密' };
    expect(written({ ...emptyDocument, groups: [group], notes: [note] })).not.toContain('林秘密');
  });

  it('has words nowhere but as `text`, so that the service takes it', () => {
    const text = written({ ...emptyDocument, notes: [{ id: 'n', text: '请核对', by: '林 一', at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null }] });
    expect(JSON.parse(text).notes).toEqual([{ id: 'n', text: '请核对', by: { text: '林 一' }, at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null }]);
    expect(read(text).notes[0]?.by).toBe('林 一');
  });

  it('never has a user stand as what the service takes for an id', () => {
    const by = 'A'.repeat(22);
    const text = written({ ...emptyDocument, notes: [{ id: 'n', text: '', by, at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null }] });
    expect(JSON.parse(text).notes[0].by).toEqual({ text: by });
  });

  it('mends half a surrogate pair, which the service could not read', () => {
    const text = written({ ...emptyDocument, notes: [{ id: 'n', text: 'cut \uD83D', by: 'lin', at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null }] });
    expect(read(text).notes[0]?.text).toBe('cut \uFFFD');
  });
});

describe('what the service would refuse is not written', () => {
  const wrong: [string, Partial<SavedDocument>, object][] = [
    ['a name in a step', { steps: [{ kind: 'expand', of: '林秘密' }] }, { expected: 'mark', found: '"林秘密"', where: 'document.steps[0].of' }],
    ['a sentence in a filter', { filters: { note: 'two words' } }, { expected: 'mark', found: '"two words"', where: 'document.filters.note' }],
    ['a label', { steps: [{ Label: 'x' }] }, { expected: 'noLabel', found: '"Label"', where: 'document.steps[0]' }],
    ['a name as the name of a member', { filters: { 林秘密: 1 } }, { expected: 'mark', found: '"林秘密"', where: 'document.filters' }],
    ['a number that is none', { positions: [[Number.NaN, 0]], ids: ['a'] }, { expected: 'number', found: 'null', where: 'document.positions[0][0]' }],
    ['over a million bytes', { steps: Array.from({ length: 40_000 }, () => ({ kind: 'x'.repeat(40) })) }, { expected: 'size', where: 'document' }],
  ];
  it.each(wrong)('%s', (_, part, expected) => {
    expect(errorOf(() => written({ ...emptyDocument, ...part }))).toMatchObject(expected);
  });

  it('a note of more than 2,000 characters', () => {
    const note = { id: 'n', text: 'x'.repeat(2001), by: 'lin', at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null };
    expect(errorOf(() => written({ ...emptyDocument, notes: [note] }))).toMatchObject({ expected: 'size', where: 'document.notes[0].text' });
  });
});

describe('what is no saved document is refused with what was expected, found and where', () => {
  const changed = (part: object) => JSON.stringify({ ...JSON.parse(written(emptyDocument)), ...part });
  it.each([
    ['{"v":1', 'json', '"{\\"v\\":1"', 'document'],
    ['[]', 'object', '[]', 'document'],
    ['null', 'object', 'null', 'document'],
    ['{}', 'version', 'nothing', 'document.v'],
    [changed({ v: 2 }), 'version', '2', 'document.v'],
    [changed({ v: '1' }), 'version', '"1"', 'document.v'],
    ['{"v":1}', 'member', 'nothing', 'document.ids'],
    [changed({ more: 1 }), 'noMember', '"more"', 'document'],
    [changed({ ids: 'a' }), 'list', '"a"', 'document.ids'],
    [changed({ ids: [1] }), 'text', '1', 'document.ids[0]'],
    [changed({ ids: ['a', 'a'], positions: [[0, 0], [1, 1]] }), 'once', '"a"', 'document.ids[1]'],
    [changed({ ids: ['a'] }), 'asMany', '0', 'document.positions'],
    [changed({ ids: ['a'], positions: [[1]] }), 'pair', '[1]', 'document.positions[0]'],
    [changed({ ids: ['a'], positions: [[1, '2']] }), 'number', '"2"', 'document.positions[0][1]'],
    [changed({ groups: [{ id: 'g', members: [], open: 1 }] }), 'switch', '1', 'document.groups[0].open'],
    [changed({ groups: [{ id: 'g', members: [], open: true, label: 'x' }] }), 'noMember', '"label"', 'document.groups[0]'],
    [changed({ notes: [{ id: 'n', text: '', by: 'lin', at: 'yesterday', x: 0, y: 0, on: null }] }), 'instant', '"yesterday"', 'document.notes[0].at'],
    [changed({ window: { start: 1 } }), 'member', 'nothing', 'document.window.end'],
    [changed({ camera: [] }), 'object', '[]', 'document.camera'],
    [changed({ steps: [7] }), 'object', '7', 'document.steps[0]'],
    [changed({ graphVersion: 7 }), 'text', '7', 'document.graphVersion'],
  ])('%s', (json, expected, found, where) => {
    expect(errorOf(() => read(json))).toEqual({ expected, found, where });
  });
});
