#!/usr/bin/env bash
# Loads one folder with the service, DuckDB and SQLite in turn, ROUNDS times, so that all three meet the same machine, and prints the CPU time
# of each whole process, start included, and how many times the service's each peer took.
# paired.sh FOLDER ROUNDS SCRATCH     (needs node, the sqlite3 shell, GNU time; `dotnet build -c Release bench/loading` and `npm ci` here first)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) folder=$1 rounds=$2 scratch=$3
service="dotnet $here/../../artifacts/bin/Investigate.Loading/release/Investigate.Loading.dll"
mkdir -p "$scratch"

measured() { /usr/bin/time -a -o "$scratch/$1" -f '%U %S %e %M' "${@:2}" > "$scratch/$1.out" 2>&1; }

rm -f "$scratch"/{service,duckdb,sqlite}
for _ in $(seq "$rounds"); do
  rm -rf "$scratch"/{data,duck.db*,lite.db*}
  measured service $service load "$folder" "$scratch/data"
  measured duckdb node "$here/duckdb-load.mjs" "$folder" "$scratch/duck.db"
  measured sqlite "$here/sqlite-load.sh" "$folder" "$scratch/lite.db"
done

echo "disk, MB: service $(du -cm "$scratch"/data/investigate.db* | tail -1 | cut -f1), DuckDB $(du -cm "$scratch"/duck.db* | tail -1 | cut -f1), SQLite $(du -cm "$scratch"/lite.db* | tail -1 | cut -f1)"
paste "$scratch"/{service,duckdb,sqlite} | awk '
  { s = $1 + $2; d = $5 + $6; l = $9 + $10
    printf "round %d: service %.1f s CPU, %.1f s wall, %d MB; DuckDB %.1f s CPU, %.1f s wall, %d MB, %.1f times; SQLite %.1f s CPU, %.1f s wall, %d MB, %.1f times\n",
      NR, s, $3, $4 / 1000, d, $7, $8 / 1000, d / s, l, $11, $12 / 1000, l / s }'
