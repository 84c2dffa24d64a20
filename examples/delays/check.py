"""The figures of `delays.pty`, computed independently with Python's csv module.

    python3 check.py data/flights-2013-01.csv UA
"""

import csv
import json
import sys
from collections import defaultdict


def report(path, carrier):
    """The report of one airline over one table."""
    months, days = defaultdict(list), defaultdict(list)
    with open(path, newline="", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            if row["carrier"] != carrier:
                continue
            delay = None if row["dep_delay"] in ("", "NA") else float(row["dep_delay"])
            month, day = int(row["month"]), int(row["day"])
            months[month].append(delay)
            days[month, day].append(delay)
    if not months:
        return {"problem": "the table has no flight of this airline"}
    by_month = [
        {"month": month, "flights": len(delays), "mean_delay": mean(delays)}
        for month, delays in sorted(months.items())
    ]
    by_day = [
        {"month": month, "day": day, "flights": len(delays), "mean_delay": mean(delays)}
        for (month, day), delays in sorted(days.items())
        if mean(delays) is not None
    ]
    by_day.sort(key=lambda day: -day["mean_delay"])
    return {"months": by_month, "worst_days": by_day[:10]}


def mean(delays):
    """The mean over the flights that left; None where none did."""
    known = [delay for delay in delays if delay is not None]
    return sum(known) / len(known) if known else None


if __name__ == "__main__":
    path, carrier = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "UA"
    print(json.dumps(report(path, carrier)))
