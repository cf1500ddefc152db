import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderAt } from '@/testing/renderAt';
import { connection } from '@/testing/service';
import { type Progress, told } from './useProgress';

const file = (name: string, accepted: number, rejected: number, part: object = {}) => ({
  name,
  rows: accepted + rejected,
  accepted,
  rejected,
  rejections: rejected > 0 ? [{ row: 4119, column: 'check_out', value: null, reason: 'Check-out must be after check-in.' }] : [],
  droppedColumns: [],
  ignoredColumns: [],
  encoding: 'UTF-8',
  refusal: null,
  contradictions: [],
  ...part,
});
const load = (files: object[]) => ({ id: 'i1', status: 'DONE', startedAt: '2026-11-20T02:02:00Z', finishedAt: null, files });
const answers = (files: object[] | null) => ({
  Imports: () => ({ data: { imports: connection(files ? [load(files)] : []) } }),
  Counts: () => ({ data: { counts: { buildings: 61, rooms: 3598, stays: 20_014, persons: 18_397, graphVersion: '1' } } }),
});
const administrator = { user: 'qiu', role: 'ADMINISTRATOR' } as const;

describe('the imports', () => {
  it('add up: rows read are rows accepted plus rows rejected', async () => {
    renderAt('/imports', answers([file('persons.csv', 18_397, 25, { droppedColumns: ['民族', '宗教'] }), file('stays.csv', 19_939, 75)]), administrator);
    await waitFor(() => expect(screen.getByText('38 436 rows read = 38 336 accepted + 100 rejected')).toBeVisible());
    expect(screen.getByRole('region', { name: 'What the store holds' })).toHaveTextContent('20 014Stays18 397People');
  });

  it('say which protected columns were not read', async () => {
    renderAt('/imports', answers([file('persons.csv', 1, 0, { droppedColumns: ['民族', '宗教'] })]), administrator);
    await waitFor(() => expect(screen.getByText(/persons\.csv: 民族, 宗教\. Protected traits are never stored/)).toBeVisible());
  });

  it('tell a rejected row by file, row, column and what was expected', async () => {
    renderAt('/imports', answers([file('stays.csv', 19_939, 75)]), administrator);
    const rows = within(await screen.findByRole('table', { name: 'Rejected rows' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('stays.csv4 119check_outCheck-out must be after check-in.');
    expect(screen.getByText('1 of 75 shown')).toBeVisible();
  });

  it('tell which files were not read and why, and what the others are written in', async () => {
    renderAt('/imports', answers([file('stays.csv', 1, 0, { encoding: 'GB18030' }), file('rooms.xlsx', 0, 0, { encoding: null, refusal: 'Damaged.' })]), administrator);
    const rows = within(await screen.findByRole('table', { name: 'Files' })).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual(['stays.csvGB18030110']);
    expect(screen.getByText('rooms.xlsx: Damaged.')).toBeVisible();
  });

  it('name both rows of a contradiction and what differs', async () => {
    const contradictions = [{ row: 4, columns: ['name', 'birth_date'], earlierFile: 'old.csv', earlierRow: 109 }];
    renderAt('/imports', answers([file('persons.csv', 1, 0, { contradictions })]), administrator);
    const rows = within(await screen.findByRole('table', { name: 'Contradictions' })).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual(['persons.csv4name birth_dateold.csv, row 109']);
  });

  it('say how to load something where nothing was', async () => {
    renderAt('/imports', answers(null), administrator);
    await waitFor(() => expect(screen.getByText(/Nothing has been loaded yet/)).toBeVisible());
  });
});

describe('rejected rows', () => {
  const rejection = (row: number, column: string | null, value: string | null) => ({ row, column, value, reason: `expected ${row}` });

  it('are narrowed to one column of one file, and shown with their value where it is nobody\u2019s', async () => {
    const rejections = [rejection(2, 'room', 'YL-A-1330'), rejection(3, 'room', 'YL-A-1331'), rejection(4, 'check_out', null)];
    renderAt('/imports', answers([file('stays.csv', 10, 3, { rejections })]), administrator);
    await userEvent.click(await screen.findByRole('button', { name: 'stays.csv room 2' }));
    const rows = within(screen.getByRole('table', { name: 'Rejected rows' })).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual(['stays.csv2roomYL-A-1330expected 2', 'stays.csv3roomYL-A-1331expected 3']);
    expect(screen.getByRole('button', { name: 'CSV to mend: stays.csv' })).toBeVisible();
  });
});

describe('a new import', () => {
  afterEach(() => vi.unstubAllGlobals());

  const progress = (name: string, rowsRead: number, done = false): Progress => ({ file: name, rowsRead, accepted: rowsRead, rejected: 0, done, status: 'RUNNING', share: done ? 1 : 0.5, loadShare: 0.25 });
  const events = (...all: Progress[]) =>
    [...all.map((importProgress) => `event: next\ndata: ${JSON.stringify({ data: { importProgress } })}\n\n`), 'event: complete\ndata:\n\n'].join('');

  async function choose(...names: string[]) {
    await userEvent.click(await screen.findByRole('button', { name: 'New import' }));
    const dialog = await screen.findByRole('dialog');
    const input = dialog.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await userEvent.upload(input, names.map((name) => new File(['building,name\n'], name)));
    await userEvent.click(await screen.findByRole('button', { name: /^Start with/ }));
  }

  it('sends the files together, follows the load and shows it when it has ended', async () => {
    const sent: (string | undefined)[][] = [];
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
      if (address !== '/imports') return new Response(events(progress('buildings.csv', 1, true)), { headers: { 'Content-Type': 'text/event-stream' } });
      if (init?.body instanceof FormData) sent.push(init.body.getAll('file').map((part) => (part as File).name));
      return Response.json({ importId: 'i1' }, { status: 202 });
    });
    const { operations } = renderAt('/imports', answers([file('buildings.csv', 1, 0)]), administrator);
    await choose('buildings.csv', 'rooms.csv');
    await waitFor(() => expect(operations().filter((name) => name === 'Imports')).toHaveLength(2));
    expect(sent).toEqual([['buildings.csv', 'rooms.csv']]);
    expect(screen.queryByText('Load in progress')).not.toBeInTheDocument();
  });

  it('tells that it waits for another load, and how far all files are once it runs', async () => {
    const waiting: Progress = { ...progress('a.csv', 0), status: 'WAITING', share: 0, loadShare: 0 };
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const service = writable.getWriter();
    const tell = (one: Progress) => service.write(new TextEncoder().encode(`event: next\ndata: ${JSON.stringify({ data: { importProgress: one } })}\n\n`));
    vi.stubGlobal('fetch', async (address: string) =>
      address === '/imports'
        ? Response.json({ importId: 'i1' }, { status: 202 })
        : new Response(readable, { headers: { 'Content-Type': 'text/event-stream' } }));
    renderAt('/imports', answers([]), administrator);
    await choose('a.csv');
    void tell(waiting);
    await waitFor(() => expect(screen.getByText(/Another load holds the data/)).toBeVisible());
    void tell(progress('a.csv', 10));
    await waitFor(() => expect(screen.getByText('10 rows read, 50 %')).toBeVisible());
    expect(screen.getByRole('progressbar', { name: 'All files' })).toHaveAttribute('aria-valuenow', '25');
    void service.close();
  });

  it('says the service\u2019s own sentence when nothing was taken', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ errors: [{ message: 'Expected at most 5 bytes, found more.' }] }, { status: 413 }));
    renderAt('/imports', answers([]), administrator);
    await choose('stays.csv');
    expect(await screen.findByText('Expected at most 5 bytes, found more.')).toBeInTheDocument();
  });

  it('keeps of each file the newest that was told, in the order of the files', () => {
    const files = [progress('a.csv', 1), progress('b.csv', 1), progress('a.csv', 2, true)].reduce<readonly Progress[]>(told, []);
    expect(files.map(({ file: name, rowsRead, done }) => [name, rowsRead, done])).toEqual([['a.csv', 2, true], ['b.csv', 1, false]]);
  });
});
