import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { trailFile, trailFiles } from './exported';
import { entries, type Trail, type TrailStay } from './records';

const building = { id: 'b', name: '=HYPERLINK("x")', latitude: null, longitude: null };
const stay: TrailStay & { occupants: [] } = { id: 's', room: { id: 'r', number: '+101', building }, during: { start: '2026-03-10T07:00:00Z', end: null }, source: { file: 'stays.csv', row: 2 }, occupants: [] };
const trail: Trail = {
  stays: [stay],
  vehicles: [{ vehicle: { id: 'v', plate: '样A·T3521' }, at: '2026-03-11T07:00:00Z', building: null, asDriver: false, source: { file: 'sightings.csv', row: 9 } }],
  gaps: [],
  conflicts: [],
  buildingsWithoutCoordinates: 0,
  asOf: '2026-03-22T07:00:00Z',
};
const exported = {
  caseNumber: '2026-0417',
  at: new Date('2026-11-20T06:14:00Z'),
  zone: 'Asia/Shanghai',
  rows: entries(trail),
  conflicting: new Set(['s']),
  about: [{ name: 'Case', value: '2026-0417 Deposit fraud' }, { name: 'Exported by', value: 'lin' }],
  cells: 'Cells are safe.',
};
const words = { where: () => 'there', what: () => 'Checked in, alone', local: () => '10 Mar 2026, 15:00' };

describe('the file of a timeline', () => {
  it('has each record with its instant, its room or vehicle, and its row, and no cell that a spreadsheet computes', () => {
    const lines = trailFiles(exported, words)['timeline.csv'].replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toEqual([
      'time,local_time,kind,where,building,room,vehicle,record,contradicts,file,row',
      '2026-03-11T07:00:00.000Z,"10 Mar 2026, 15:00",seen,there,,,样A·T3521,"Checked in, alone",false,sightings.csv,9',
      `2026-03-10T07:00:00.000Z,"10 Mar 2026, 15:00",checkIn,there,"'=HYPERLINK(""x"")",'+101,,"Checked in, alone",true,stays.csv,2`,
    ]);
  });

  it('says of which case it is, who took it, and what was done to its cells', () => {
    expect(trailFiles(exported, words)['about.txt']).toBe('\uFEFFCase: 2026-0417 Deposit fraud\r\nExported by: lin\r\nCells are safe.\r\n');
  });

  it('is one archive, named by case and minute, that counts its rows', async () => {
    const { name, nodes, links, blob } = trailFile(exported, words);
    expect([name, nodes, links]).toEqual(['2026-0417-timeline-20261120-1414.zip', 2, 0]);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['timeline.csv', 'about.txt']);
    expect(strFromU8(files['about.txt'] ?? new Uint8Array())).toContain('Exported by: lin');
  });
});
