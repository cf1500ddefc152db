// Loads the CSV files of a folder into a new DuckDB file with the same derived access paths, to ready-to-query and durable.
// node duckdb-load.mjs FOLDER FILE
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, statSync } from 'node:fs';

const [folder, file] = process.argv.slice(2);
const started = process.hrtime.bigint();
const cpu = process.cpuUsage();
const db = await (await DuckDBInstance.create(file)).connect();
const run = (sql) => db.run(sql);

const csv = (name, types) => `read_csv('${folder}/${name}.csv', header = true, columns = {${types}})`;
await run(`create table buildings as select row_number() over () as id, * from ${csv('buildings', "'building':'varchar','name':'varchar','address':'varchar','district':'varchar','latitude':'double','longitude':'double'")}`);
await run(`create table rooms as select row_number() over () as id, r.*, b.id as building_id from ${csv('rooms', "'room':'varchar','building':'varchar','number':'varchar','operator_document':'varchar','landlord_document':'varchar','registered_on':'date','grade':'varchar'")} r join buildings b using (building)`);
await run(`create table persons as select row_number() over () as id, * from ${csv('persons', "'document_kind':'varchar','document_number':'varchar','name':'varchar','birth_date':'date','phone':'varchar'")}`);
await run(`create table stays as select row_number() over () as id, s.stay, s.check_in, s.check_out, r.id as room_id, r.building_id from ${csv('stays', "'stay':'varchar','room':'varchar','check_in':'timestamptz','check_out':'timestamptz'")} s join rooms r using (room) order by room_id, check_in`);
await run(`create table occupants as select s.id as stay_id, p.id as person_id, o.registrant, s.room_id, s.building_id, s.check_in, s.check_out from ${csv('occupants', "'stay':'varchar','document_kind':'varchar','document_number':'varchar','registrant':'boolean'")} o join stays s using (stay) join persons p using (document_kind, document_number) order by person_id, check_in`);
await run(`create table vehicles as select row_number() over () as id, v.plate, p.id as owner from ${csv('vehicles', "'plate':'varchar','owner_document_kind':'varchar','owner_document_number':'varchar'")} v left join persons p on p.document_kind = owner_document_kind and p.document_number = owner_document_number`);
await run(`create table sightings as select v.id as vehicle_id, s.seen_at, b.id as building_id, p.id as driver from ${csv('sightings', "'plate':'varchar','seen_at':'timestamptz','building':'varchar','driver_document_kind':'varchar','driver_document_number':'varchar'")} s join vehicles v using (plate) left join buildings b using (building) left join persons p on p.document_kind = driver_document_kind and p.document_number = driver_document_number order by vehicle_id, seen_at`);
await run(`create table accounts as select row_number() over () as id, a.account, a.kind, p.id as holder from ${csv('accounts', "'account':'varchar','kind':'varchar','holder_document_kind':'varchar','holder_document_number':'varchar'")} a left join persons p on p.document_kind = holder_document_kind and p.document_number = holder_document_number`);
await run(`create table transfers as select t.transfer, f.id as from_id, o.id as to_id, t.amount, t."at", t.currency from ${csv('transfers', "'transfer':'varchar','from_account':'varchar','to_account':'varchar','amount':'decimal(18,2)','at':'timestamptz','currency':'varchar'")} t join accounts f on f.account = from_account join accounts o on o.account = to_account order by from_id, "at"`);
await run(`create table reporters as select * from ${csv('reporters', "'reporter':'varchar','since':'date','document_kind':'varchar','document_number':'varchar'")}`);
await run(`create table reports as select * from ${csv('reports', "'report':'varchar','reporter':'varchar','made_at':'timestamptz','about_kind':'varchar','about':'varchar','statement':'varchar','outcome':'varchar','decided_at':'timestamptz'")}`);
await run(`create table incidents as select * from ${csv('incidents', "'incident':'varchar','room':'varchar','at':'timestamptz','kind':'varchar'")}`);
await run('create unique index person_by_document on persons (document_kind, document_number)');
await run('create unique index stay_by_key on stays (stay)');
await run('create index stay_by_room on stays (room_id)');
await run('create index stay_by_building on stays (building_id)');
await run('create index occupant_by_person on occupants (person_id)');
await run('create index occupant_by_stay on occupants (stay_id)');
await run('create unique index vehicle_by_plate on vehicles (plate)');
await run('create unique index account_by_number on accounts (account)');
await run('create index transfer_by_from on transfers (from_id)');
await run('create index transfer_by_to on transfers (to_id)');
await run('checkpoint');

const used = process.cpuUsage(cpu);
const wall = Number(process.hrtime.bigint() - started) / 1e6;
const bytes = [file, `${file}.wal`].filter(existsSync).reduce((sum, name) => sum + statSync(name).size, 0);
console.log(`load: wall ${wall.toFixed(0)} ms, cpu ${((used.user + used.system) / 1e3).toFixed(0)} ms, peak working set ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
console.log(`on disk ${(bytes / 1e6).toFixed(1)} MB`);
