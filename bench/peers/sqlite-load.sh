#!/usr/bin/env bash
# Loads the CSV files of a folder into a new SQLite file with the same derived access paths, to ready-to-query and durable.
# sqlite-load.sh FOLDER FILE      (needs the sqlite3 shell and GNU time as /usr/bin/time)
set -euo pipefail
folder=$1 file=$2
time sqlite3 "$file" <<SQL
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -1000000;
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE s(stay TEXT, room TEXT, check_in TEXT, check_out TEXT);
CREATE TEMP TABLE o(stay TEXT, document_kind TEXT, document_number TEXT, registrant TEXT);
CREATE TEMP TABLE v(plate TEXT, kind TEXT, number TEXT);
CREATE TEMP TABLE g(plate TEXT, seen_at TEXT, building TEXT, kind TEXT, number TEXT);
CREATE TEMP TABLE a(account TEXT, kind TEXT, dk TEXT, dn TEXT);
CREATE TEMP TABLE t(transfer TEXT, f TEXT, o TEXT, amount TEXT, at TEXT, currency TEXT);
CREATE TABLE buildings(building TEXT, name TEXT, address TEXT, district TEXT, latitude REAL, longitude REAL);
CREATE TABLE rooms(room TEXT, building TEXT, number TEXT, operator_document TEXT, landlord_document TEXT, registered_on TEXT, grade TEXT);
CREATE TABLE persons(document_kind TEXT, document_number TEXT, name TEXT, birth_date TEXT, phone TEXT);
CREATE TABLE reporters(reporter TEXT, since TEXT, document_kind TEXT, document_number TEXT);
CREATE TABLE reports(report TEXT, reporter TEXT, made_at TEXT, about_kind TEXT, about TEXT, statement TEXT, outcome TEXT, decided_at TEXT);
CREATE TABLE incidents(incident TEXT, room TEXT, at TEXT, kind TEXT);
.mode csv
.import --skip 1 $folder/buildings.csv buildings
.import --skip 1 $folder/rooms.csv rooms
.import --skip 1 $folder/persons.csv persons
.import --skip 1 $folder/reporters.csv reporters
.import --skip 1 $folder/reports.csv reports
.import --skip 1 $folder/incidents.csv incidents
.import --schema temp --skip 1 $folder/stays.csv s
.import --schema temp --skip 1 $folder/occupants.csv o
.import --schema temp --skip 1 $folder/vehicles.csv v
.import --schema temp --skip 1 $folder/sightings.csv g
.import --schema temp --skip 1 $folder/accounts.csv a
.import --schema temp --skip 1 $folder/transfers.csv t
CREATE UNIQUE INDEX building_by_key ON buildings(building);
CREATE UNIQUE INDEX room_by_key ON rooms(room);
CREATE UNIQUE INDEX person_by_document ON persons(document_kind, document_number);
CREATE TABLE stays AS SELECT s.stay, r.rowid AS room_id, b.rowid AS building_id, unixepoch(check_in) AS check_in, unixepoch(nullif(check_out,'')) AS check_out
  FROM s JOIN rooms r ON r.room = s.room JOIN buildings b ON b.building = r.building;
CREATE UNIQUE INDEX stay_by_key ON stays(stay);
CREATE TABLE occupants AS SELECT s.rowid AS stay_id, p.rowid AS person_id, o.registrant, s.room_id, s.building_id, s.check_in, s.check_out
  FROM o JOIN stays s ON s.stay = o.stay JOIN persons p ON p.document_kind = o.document_kind AND p.document_number = o.document_number;
CREATE INDEX occupant_by_person ON occupants(person_id, check_in, check_out, room_id, building_id, stay_id);
CREATE INDEX occupant_by_room ON occupants(room_id, check_in, check_out, person_id, stay_id);
CREATE INDEX occupant_by_building ON occupants(building_id, check_in, check_out, person_id, stay_id);
CREATE INDEX occupant_still_there ON occupants(room_id, check_in, person_id, stay_id) WHERE check_out IS NULL;
CREATE INDEX occupant_by_stay ON occupants(stay_id, person_id);
CREATE TABLE vehicles AS SELECT v.plate, p.rowid AS owner FROM v LEFT JOIN persons p ON p.document_kind = v.kind AND p.document_number = v.number;
CREATE UNIQUE INDEX vehicle_by_plate ON vehicles(plate);
CREATE TABLE sightings AS SELECT v.rowid AS vehicle, unixepoch(g.seen_at) AS seen_at, b.rowid AS building, p.rowid AS driver FROM g
  JOIN vehicles v ON v.plate = g.plate LEFT JOIN buildings b ON b.building = g.building LEFT JOIN persons p ON p.document_kind = g.kind AND p.document_number = g.number;
CREATE INDEX sighting_by_vehicle ON sightings(vehicle, seen_at);
CREATE INDEX sighting_by_driver ON sightings(driver, seen_at);
CREATE INDEX sighting_by_building ON sightings(building, seen_at);
CREATE TABLE accounts AS SELECT a.account, a.kind, p.rowid AS holder FROM a LEFT JOIN persons p ON p.document_kind = a.dk AND p.document_number = a.dn;
CREATE UNIQUE INDEX account_by_number ON accounts(account);
CREATE TABLE transfers AS SELECT t.transfer, f.rowid AS from_id, x.rowid AS to_id, CAST(round(t.amount * 100) AS INTEGER) AS amount, unixepoch(t.at) AS at, t.currency
  FROM t JOIN accounts f ON f.account = t.f JOIN accounts x ON x.account = t.o;
CREATE INDEX transfer_by_from ON transfers(from_id, at);
CREATE INDEX transfer_by_to ON transfers(to_id, at);
PRAGMA wal_checkpoint(TRUNCATE);
SQL
stat -c 'on disk %s bytes' "$file"
