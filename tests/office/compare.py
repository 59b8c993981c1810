#!/usr/bin/env python3
"""Opens the spreadsheets and the text document of a running register with LibreOffice, and holds them against its CSV, cell by
cell; holds the feed and the calendar against the rules of their formats. Needs Python's own library and `soffice` only."""

import argparse
import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request
import xml.etree.ElementTree as xml
import zipfile

ATOM = "{http://www.w3.org/2005/Atom}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DAYS = {"toegezegd_op", "laatste_dag", "status_sinds", "afgesloten_op"}
NUMBERS = {"aantal_keer_uitgesteld", "aantal_keer_gecorrigeerd"}


def convert(file, kind, folder):
    """Has LibreOffice open a file and save it as another kind."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", f"{folder}/out", str(file)]
    subprocess.run(command, check=True, timeout=110, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pathlib.Path(folder, "out", file.with_suffix("." + kind.split(":")[0]).name)


def paragraph(node):
    """The text of a paragraph, with the spaces that the format writes as elements."""
    text = node.text or ""
    for child in node:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            text += "\t"
        elif child.tag == TEXT + "line-break":
            text += "\n"
        else:
            text += paragraph(child)
        text += child.tail or ""
    return text


def read_cell(node):
    """The kind of value in a cell, and the value as CSV has it."""
    if node.get(TABLE + "formula"):
        return "formula", node.get(TABLE + "formula")
    kind = node.get(OFFICE + "value-type", "")
    if kind == "date":
        return kind, node.get(OFFICE + "date-value")[:10]
    if kind == "float":
        return kind, node.get(OFFICE + "value")
    return kind, "\n".join(paragraph(line) for line in node.iter(TEXT + "p"))


def read_flat(file):
    """The rows of the first sheet of a flat OpenDocument spreadsheet."""
    sheet = next(xml.parse(file).getroot().iter(TABLE + "table"))
    rows = []
    for row in sheet.iter(TABLE + "table-row"):
        cells = []
        for node in row:
            repeated = int(node.get(TABLE + "number-columns-repeated", "1"))
            cells += [read_cell(node)] * (repeated if repeated < 1000 else 0)
        if any(value for _, value in cells):
            rows.append(cells)
    return rows


def compare(name, rows, told):
    """Holds the rows of a spreadsheet against those of the CSV."""
    assert len(rows) == len(told), f"{name}: {len(rows)} rows, and {len(told)} in the CSV"
    heads = told[0]
    for at, (row, wanted) in enumerate(zip(rows, told)):
        row += [("", "")] * (len(heads) - len(row))
        assert len(row) == len(heads), f"{name}, row {at}: {len(row)} columns"
        for head, (kind, value), text in zip(heads, row, wanted):
            # The apostrophe keeps a spreadsheet from running a cell of the CSV.
            text = text[1:] if re.match(r"'\s*[=+\-@\t\r]", text) else text
            text = text.replace("\r\n", "\n")
            assert value == text, f"{name}, row {at}, {head}: {value!r} is not {text!r}"
            if at and text:
                wanted_kind = "date" if head in DAYS else "float" if head in NUMBERS else "string"
                assert kind == wanted_kind, f"{name}, row {at}, {head}: {kind} is no {wanted_kind}"
    print(f"{name}: {len(rows) - 1} rows of {len(heads)} cells as in the CSV")


def check_feed(text):
    feed = xml.fromstring(text)
    assert feed.tag == ATOM + "feed"
    for element in ("id", "title", "updated"):
        assert len(feed.findall(ATOM + element)) == 1, element
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    assert [link for link in feed.findall(ATOM + "link") if link.get("rel") == "self"], "self"
    ids = [feed.find(ATOM + "id").text]
    for entry in feed.findall(ATOM + "entry"):
        ids.append(entry.find(ATOM + "id").text)
        assert entry.find(ATOM + "title").text
        datetime.datetime.fromisoformat(entry.find(ATOM + "updated").text)
    assert len(set(ids)) == len(ids) > 1, "ids are unique, and there is news"
    print(f"feed: {len(ids) - 1} entries")


def check_calendar(text):
    assert text.count("\n") == text.count("\r\n") and text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events = text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
    for event in events:
        names = [re.split("[;:]", line)[0] for line in event.split("\r\n")]
        for name in ("UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY", "STATUS", "URL"):
            assert names.count(name) == 1, f"{name}: {event}"
        assert "DTEND" not in names and "DTSTART;VALUE=DATE:" in event
    assert events
    print(f"calendar: {len(events)} events")


def check_text(file, folder):
    """Has LibreOffice open the text document: its headings, tables and language come through."""
    flat = xml.parse(convert(file, "fodt", folder)).getroot()
    heads = [paragraph(head) for head in flat.iter(TEXT + "h")]
    tables = list(flat.iter(TABLE + "table"))
    assert len(heads) > 1 and len(tables) == len(heads) - 1, heads
    assert all(list(table.iter(TABLE + "table-header-rows")) for table in tables)
    languages = {node.get("{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}language") for node in flat.iter()}
    assert "nl" in languages, languages
    print(f"text: {len(heads)} headings, {len(tables)} tables")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", help="the address of a running demonstration")
    site = parser.parse_args().site

    def take(path):
        with urllib.request.urlopen(site + path, timeout=60) as answer:
            return answer.read()

    told = list(csv.reader(io.StringIO(take("/toezeggingen.csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(told) > 20, "the demonstration has a list"
    check_feed(take("/toezeggingen.atom").decode())
    check_calendar(take("/toezeggingen.ics").decode())
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("xlsx", "ods"):
            file = pathlib.Path(folder, f"lijst-{ending}.{ending}")
            file.write_bytes(take(f"/toezeggingen.{ending}"))
            assert zipfile.is_zipfile(file)
            compare(ending, read_flat(convert(file, "fods", folder)), told)
        meeting = re.findall(r'href="(/vergaderingen/\d+)"', take("/vergaderingen").decode())[0]
        file = pathlib.Path(folder, "lijst.odt")
        file.write_bytes(take(meeting + "/lijst.odt"))
        check_text(file, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
