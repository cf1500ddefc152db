#!/usr/bin/env python3
"""Checks an exported read log (GET /audit/export): verify-log.py FILE [SEQUENCE:HASH of a head kept elsewhere]"""
import hashlib, json, sys

head, entries = "0" * 64, 0
expected = sys.argv[2].split(":") if len(sys.argv) > 2 else None
for line in open(sys.argv[1], encoding="utf-8", newline="\n"):
    line, number = line.rstrip("\n"), entries + 1
    try:
        entry = json.loads(line)
        text = line[:-75] + "}"  # without ,"hash":"64 digits"} the line is the text that was hashed
        fits = (entry["sequence"], entry["previous"], entry["hash"]) == (number, head, hashlib.sha256(text.encode()).hexdigest())
        fits = fits and not (expected and int(expected[0]) == number and expected[1] != entry["hash"])
    except (ValueError, KeyError, TypeError):
        fits = False
    if not fits:
        sys.exit(f"broken at entry {number}")
    entries, head = number, entry["hash"]
if expected and int(expected[0]) > entries:
    sys.exit(f"broken at entry {entries + 1}: the log ends before the head that was kept elsewhere")
print(f"entries {entries}\nhead {entries}:{head}\nwhole")
