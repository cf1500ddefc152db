import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '@/testing/documents';
import { renderInCase } from '@/testing/inCase';
import { type Answers, connection, refusal } from '@/testing/service';
import { type SavedDocument, written } from './document';
import { SaveChart } from './SaveChart';

const mine: SavedDocument = { ...emptyDocument, ids: ['a', 'b', 'c'], positions: [[0, 0], [1, 1], [2, 2]] };
const theirs: SavedDocument = { ...emptyDocument, ids: ['a', 'b', 'd', 'e'], positions: [[0, 0], [7, 7], [2, 2], [3, 3]], filters: { least: 2 } };
const head = (id: string, name: string, savedBy = 'gao') => ({ id, name, savedBy, savedAt: '2026-11-20T02:12:09Z' });
const done = (name: string) => ({ data: { saveChart: { ...head('chart-9', name, 'lin'), document: written(mine) } } });

function open(answers: Answers, { based = null, document = mine, role = 'INVESTIGATOR' }: { based?: { id: string; name: string } | null; document?: SavedDocument; role?: 'INVESTIGATOR' | 'RESPONSE_OFFICER' } = {}) {
  const saved = vi.fn<(chart: { id: string; name: string }) => void>();
  const left = vi.fn<(id: string) => void>();
  const view = renderInCase(<SaveChart document={async () => document} based={based} saved={saved} open={left} />, answers, { role });
  const sent = () => view.asked.filter(({ operation }) => operation === 'SaveChart').map(({ variables }) => ({ ...variables, document: JSON.parse(String(variables.document)) as SavedDocument }));
  return { ...view, saved, left, sent };
}

async function save(name?: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog'));
  if (name !== undefined) {
    await userEvent.clear(dialog.getByRole('textbox', { name: 'Name' }));
    await userEvent.click(dialog.getByRole('textbox', { name: 'Name' }));
    await userEvent.paste(name);
  }
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  return dialog;
}

describe('saving a chart', () => {
  it('sends the chart under its name, without blanks round it, and says so', async () => {
    const { saved, sent } = open({ SaveChart: () => done('Spring rooms') });
    await save('  Spring rooms ');
    await waitFor(() => expect(saved).toHaveBeenCalledWith(expect.objectContaining({ id: 'chart-9', name: 'Spring rooms' })));
    expect(sent()).toEqual([{ caseId: 'case-1', name: 'Spring rooms', document: { ...mine, basedOn: null } }]);
    await waitFor(() => expect(screen.getByText('Saved as Spring rooms.')).toBeVisible());
  });

  it('opens by Ctrl+S', async () => {
    open({});
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(await screen.findByRole('dialog')).toHaveTextContent('Save the chart');
  });

  it('sends nothing without a name', async () => {
    const { sent } = open({});
    await save('   ');
    expect(await screen.findByText('A name of at most 100 characters is needed.')).toBeInTheDocument();
    expect(sent()).toEqual([]);
  });

  it('takes the place of the chart it was opened from, and of no other', async () => {
    const { sent } = open({ SaveChart: ({ name }) => done(String(name)) }, { based: { id: 'chart-1', name: 'Spring rooms' } });
    await save();
    await waitFor(() => expect(sent()).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await save('Another name');
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent().map(({ name, document }: { name?: unknown; document: SavedDocument }) => [name, document.basedOn])).toEqual([
      ['Spring rooms', 'chart-1'],
      ['Another name', null],
    ]);
  });

  it('says what is wrong with a chart that the service would refuse, and sends nothing', async () => {
    const { sent } = open({}, { document: { ...mine, steps: [{ kind: 'two words' }] } });
    await save('Spring');
    expect(await screen.findByText('Expected an id or a mark of the drawing, words only in notes at document.steps[0].kind, found "two words".')).toBeInTheDocument();
    expect(sent()).toEqual([]);
  });

  it('can be tried again where the store did not answer', async () => {
    const answers = [refusal('STORE_UNAVAILABLE'), done('Spring')];
    const { saved } = open({ SaveChart: () => answers.shift() ?? refusal('INTERNAL') });
    await save('Spring');
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  });

  it('shuts the case where its authority has ended', async () => {
    const { end } = open({ SaveChart: () => refusal('AUTHORITY_EXPIRED') });
    await save('Spring');
    await waitFor(() => expect(end).toHaveBeenCalledWith('expired'));
  });

  it('is no response officer\u2019s to do', async () => {
    open({}, { role: 'RESPONSE_OFFICER' });
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('two who save under one name', () => {
  const based = { id: 'chart-1', name: 'Spring rooms' };
  /** The service with their chart in it, on the second page of the list. */
  const service = (document = written(theirs)): Answers => ({
    SaveChart: ({ document: sent, name }) => (String(sent).includes('"basedOn":"chart-5"') || name !== 'Spring rooms' ? done(String(name)) : refusal('CONFLICT')),
    SavedCharts: ({ after }) => ({ data: { case: { id: 'case-1', charts: after === null ? connection([head('chart-4', 'Money')], 2) : connection([head('chart-5', 'Spring rooms')]) } } }),
    SavedChart: ({ id }) => ({ data: { node: { ...head(String(id), 'Spring rooms'), document } } }),
  });

  it('are told who saved when, and what differs', async () => {
    const { saved } = open(service(), { based });
    await save();
    expect(await screen.findByText('gao saved a chart of this name on 20 Nov 2026, 10:12:09 (Asia/Shanghai). Yours is not saved yet.')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '2 things are only on theirs.',
      '1 thing is only on yours.',
      '1 thing stands elsewhere, or is pinned or hidden on one of the two.',
      'Filters or time window differ.',
    ]);
    expect(saved).not.toHaveBeenCalled();
  });

  it('may save over theirs, based on theirs', async () => {
    const { sent, saved } = open(service(), { based });
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Save over theirs' }));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(sent().map(({ document }) => document.basedOn)).toEqual(['chart-1', 'chart-5']);
  });

  it('may save both on one chart, based on theirs, where mine has its way', async () => {
    const { sent, saved } = open(service(), { based });
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Save both on one chart' }));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(sent().at(-1)).toMatchObject({
      name: 'Spring rooms',
      document: { basedOn: 'chart-5', ids: ['a', 'b', 'c', 'd', 'e'], positions: [[0, 0], [1, 1], [2, 2], [2, 2], [3, 3]], filters: mine.filters },
    });
  });

  it('may save under another name', async () => {
    const { sent, saved } = open(service(), { based });
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Save under another name' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveFocus();
    await userEvent.type(name, ' 2{Enter}');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(sent().at(-1)).toMatchObject({ name: 'Spring rooms 2', document: { basedOn: null } });
  });

  it('may open theirs', async () => {
    const { left, sent } = open(service(), { based });
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Open theirs, leave yours' }));
    expect(left).toHaveBeenCalledWith('chart-5');
    expect(sent()).toHaveLength(1);
  });

  it('are told so where theirs cannot be read', async () => {
    open(service('{"v":2}'), { based });
    await save();
    expect(await screen.findByText('What is on theirs could not be read.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save both on one chart' })).not.toBeInTheDocument();
  });

  it('are told so where both hold the same', async () => {
    open(service(written({ ...mine, basedOn: 'chart-1' })), { based });
    await save();
    expect(await screen.findByText('Theirs holds the same things in the same places.')).toBeInTheDocument();
  });
});
