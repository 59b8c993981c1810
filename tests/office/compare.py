#!/usr/bin/env python3
"""Starts the demonstration, opens its spreadsheets and text document with LibreOffice, and holds them against its CSV, cell by
cell; holds the feed and the calendar against the rules of their formats. Needs Python's own library and `soffice` only."""

import csv
import datetime
import io
import os
import pathlib
import re
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DAYS = {"toegezegd_op", "laatste_dag", "status_sinds", "afgesloten_op"}
NUMBERS = {"aantal_keer_uitgesteld", "aantal_keer_gecorrigeerd"}


ROOT = pathlib.Path(__file__).parents[2]

# What a spreadsheet may trip over.
ODD = {
    "nummer": "25bb009991",
    "titel": "=1+1",
    "tekst": "=SOM(A1)\r\nen dan  twee spaties, een \"aanhaling\"; <b>en</b> & meer",
    "citaat": "-2",
    "gezegd": "@wethouder",
    "thema": "Zorg en jeugd",
    "dag": "5 september 2025",
    "commissie": "BOVF",
    "openbaarheid": "openbaar",
    "termijn": "uiterlijk 31 december 2025",
}


class Site:
    """A demonstration that was started for this, and a visitor of it."""

    def __init__(self):
        program = os.environ.get("TOEZEGGINGEN", ROOT / "target/debug/toezeggingen")
        self.program = subprocess.Popen([program, "demo", "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
        line = next(line for line in self.program.stdout if "http://" in line)
        self.address = re.search(r"http://[\d.:]+\d", line)[0]
        self.cookie = ""
        # Redirects are read, not followed.
        self.opener = urllib.request.build_opener(NoRedirect)

    def stop(self):
        self.program.terminate()
        self.program.wait(timeout=20)

    def take(self, path, form=None):
        data = urllib.parse.urlencode(form).encode() if form else None
        request = urllib.request.Request(self.address + path, data, {"Cookie": self.cookie})
        try:
            answer = self.opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            assert error.code == 303, f"{path}: {error.code} {error.read().decode()[:2000]}"
            answer = error
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            if not cookie.startswith("melding"):
                self.cookie = "; ".join(filter(None, [self.cookie, cookie.split(";")[0]]))
        return answer.read()

    def register(self, fields):
        """Registers a promise as the clerk, by its form, and signs out."""
        self.take("/inloggen/demonstratie", {"account": "1", "verder": "/"})
        page = self.take("/toezeggingen/nieuw").decode()
        token = re.search(r'name="inzending" value="([^"]+)"', page)[1]
        page = self.take("/toezeggingen/nieuw", fields | {"inzending": token}).decode()
        assert "<form" not in page, page
        self.cookie = ""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


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
    site = Site()
    try:
        site.register(ODD)
        compare_files(site.take)
    finally:
        site.stop()


def compare_files(take):
    told = list(csv.reader(io.StringIO(take("/toezeggingen.csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(told) > 20, "the demonstration has a list"
    assert [row for row in told if row[1] == "'=1+1"], "what begins as a formula is in it"
    check_feed(take("/toezeggingen.atom").decode())
    check_calendar(take("/toezeggingen.ics").decode())
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("xlsx", "ods"):
            file = pathlib.Path(folder, f"lijst-{ending}.{ending}")
            file.write_bytes(take(f"/toezeggingen.{ending}"))
            compare(ending, read_flat(convert(file, "fods", folder)), told)
        meetings = re.findall(r'href="(/vergaderingen/\d+)"', take("/vergaderingen").decode())
        file = pathlib.Path(folder, "lijst.odt")
        file.write_bytes(take(meetings[0] + "/lijst.odt"))
        check_text(file, folder)


if __name__ == "__main__":
    main()
