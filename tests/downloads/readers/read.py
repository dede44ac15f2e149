"""Reads tables as a researcher would in Python, and prints as JSON what came out of each.

Arguments: the client (csv, pandas, openpyxl, json), the column of the values, the column of Chinese names, the files.
"""

import csv
import decimal
import io
import json
import re
import sys
import zipfile


def reading(rows, total, empty, printed, names):
    return {
        "rows": rows,
        "sum": str(total),
        "nulls": int(empty),
        "printed": ["" if each is None else each for each in printed],
        "names": names,
    }


def opened(file):
    """The text of a CSV file, or of the long table in an archive."""
    if not file.endswith(".zip"):
        return open(file, encoding="utf-8", newline="")
    archive = zipfile.ZipFile(file)
    assert archive.testzip() is None
    name = re.sub(r".*/|\.zip$", "", file)
    return io.TextIOWrapper(archive.open(f"{name}/{name}.csv"), encoding="utf-8", newline="")


def of_rows(rows, value, name):
    """Rows as dictionaries of texts, with what is empty left out or None."""
    values = [row[value] or None for row in rows]
    total = sum(decimal.Decimal(each) for each in values if each is not None)
    empty = sum(each in ("", None) for row in rows for each in row.values())
    return reading(len(rows), total, empty, values, [row[name] for row in rows])


def with_csv(file, value, name):
    with opened(file) as text:
        return of_rows(list(csv.DictReader(text)), value, name)


def with_json(file, value, name):
    with open(file, encoding="utf-8") as text:
        return of_rows(json.load(text)["data"], value, name)


def with_pandas(file, value, name):
    import pandas as pd

    texts = {column: str for column in ("value", "low", "high", value)}
    if file.endswith(".xlsx"):
        data = pd.read_excel(file, sheet_name="data")
    elif file.endswith(".parquet"):
        data = pd.read_parquet(file)
    elif file.endswith(".json"):
        with open(file, encoding="utf-8") as text:
            data = pd.DataFrame(json.load(text)["data"])
    else:
        with opened(file) as text:
            data = pd.read_csv(text, dtype=texts)
    if file.endswith((".xlsx", ".parquet")):
        # Numbers there: their printed digits come back with the column that counts them.
        printed = [
            None if pd.isna(each) else f"{each:.{int(digits)}f}"
            for each, digits in zip(data[value], data["decimals"])
        ]
    else:
        printed = [None if pd.isna(each) else each for each in data[value]]
    total = pd.to_numeric(data[value]).sum()
    return reading(len(data), total, data.isna().sum().sum(), printed, data[name].tolist())


def with_openpyxl(file, value, name):
    import openpyxl

    head, *rows = openpyxl.load_workbook(file)["data"].iter_rows()
    names = [cell.value for cell in head]
    values = [row[names.index(value)] for row in rows]
    printed = [
        None
        if cell.value is None
        # The cell's own format shows as many digits as were printed.
        else f"{cell.value:.{len(cell.number_format.partition('.')[2])}f}"
        for cell in values
    ]
    total = sum(cell.value for cell in values if cell.value is not None)
    empty = sum(cell.value is None for row in rows for cell in row)
    return reading(len(rows), total, empty, printed, [row[names.index(name)].value for row in rows])


client, value, name, *files = sys.argv[1:]
read = {"csv": with_csv, "json": with_json, "pandas": with_pandas, "openpyxl": with_openpyxl}[client]
print(json.dumps([read(file, value, name) for file in files]))
