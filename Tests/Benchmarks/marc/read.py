"""Reads records with pymarc and takes the title of each: read.py FILE ENCODING."""
import sys

import pymarc

titles = records = 0
with open(sys.argv[1], "rb") as file:
    for record in pymarc.MARCReader(file, file_encoding=sys.argv[2], to_unicode=True):
        records += 1
        field = record.get("245") or record.get("200")
        titles += len(field["a"])
print(records, titles)
