import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportedFile } from '@/case/exporting/format';
import { useRecordExport } from '@/case/exporting/useRecordExport';
import { renderInCase } from '@/testing/inCase';
import { type Answers, refusal } from '@/testing/service';
import { ExportMenu } from './ExportMenu';


const file: ExportedFile = { name: '2026-0417-chart-20261120-0614.graphml', blob: new Blob(['<graphml/>']), nodes: 29, links: 41, omitted: 253 };
const handed: string[] = [];
const order: string[] = [];

beforeEach(() => {
  handed.length = 0;
  order.length = 0;
  URL.createObjectURL = () => 'blob:made-here';
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    handed.push(this.download);
    order.push('handed out');
  });
});

const recorded = () => {
  order.push('recorded');
  return { data: { recordExport: true } };
};

function Menu({ notShown, make }: { notShown: string[]; make: () => Promise<ExportedFile> }) {
  return <ExportMenu notShown={notShown} make={make} record={useRecordExport()} />;
}

function open(answers: Answers, { make = () => Promise.resolve(file), notShown = ['247 guests of 样例公寓 A座'] } = {}) {
  return renderInCase(<Menu notShown={notShown} make={make} />, answers);
}

async function choose(kind: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: kind }));
}

const confirm = () => userEvent.click(screen.getByRole('button', { name: 'Record and export' }));

describe('exporting a chart', () => {
  it('offers every kind of file', async () => {
    open({});
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      'Picture (PNG)',
      'Drawing (SVG)',
      'Graph (GraphML)',
      'Graph (GEXF, for Gephi)',
      'Tables (CSV, zipped)',
      'Chart to open again here (JSON)',
    ]);
  });

  it('says what is not in the file and what stays masked before anything is recorded', async () => {
    const { operations } = open({ RecordExport: recorded });
    await choose(/GraphML/);
    await waitFor(() => expect(screen.getByText('247 guests of 样例公寓 A座')).toBeVisible());
    expect(screen.getByText(/Masked people stand under their handle, minors always/)).toBeVisible();
    expect(operations()).not.toContain('RecordExport');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect([operations().includes('RecordExport'), handed]).toEqual([false, []]);
  });

  it('says so where nothing is left out', async () => {
    open({}, { notShown: [] });
    await choose(/PNG/);
    await waitFor(() => expect(screen.getByText('nothing that is known of is left out')).toBeVisible());
  });

  it('is in the log with its counts before the file is handed out', async () => {
    const { asked } = open({ RecordExport: recorded });
    await choose(/GraphML/);
    await confirm();
    await waitFor(() => expect(handed).toEqual([file.name]));
    expect(order).toEqual(['recorded', 'handed out']);
    expect(asked.find(({ operation }) => operation === 'RecordExport')?.variables).toEqual({ caseId: 'case-1', format: 'GRAPHML', nodes: 29, links: 41, omitted: 253 });
    await waitFor(() => expect(screen.getByText(/Recorded. The browser has the file/)).toBeVisible());
  });

  it('hands nothing out where it could not be recorded, and can be tried again', async () => {
    const answers = [refusal('STORE_UNAVAILABLE'), { data: { recordExport: true } }];
    open({ RecordExport: () => answers.shift() ?? refusal('INTERNAL') });
    await choose(/CSV/);
    await confirm();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(handed).toEqual([file.name]));
  });

  it('hands nothing out where the service does not say that it is recorded', async () => {
    open({ RecordExport: () => ({ data: { recordExport: false } }) });
    await choose(/CSV/);
    await confirm();
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
    expect(handed).toEqual([]);
  });

  it('shuts the case where its authority has ended', async () => {
    const { end } = open({ RecordExport: () => refusal('AUTHORITY_EXPIRED') });
    await choose(/SVG/);
    await confirm();
    await waitFor(() => expect(end).toHaveBeenCalledWith('expired'));
    expect(handed).toEqual([]);
  });

  it('records nothing where the file could not be made', async () => {
    const { operations } = open({ RecordExport: recorded }, { make: () => Promise.reject(new Error('no canvas of that size')) });
    await choose(/PNG/);
    await confirm();
    await waitFor(() => expect(screen.getByText(/could not be made, so nothing was recorded/)).toBeVisible());
    expect([operations().includes('RecordExport'), handed]).toEqual([false, []]);
  });
});
