#!/usr/bin/env python3
"""Writes the table of invented customers: python3 make_customers.py > data/customers.csv

Everybody is made up from one seed, so the table is always the same; the test compares it with the one that is kept.
"""

import random
import sys

# Only `random()` is the same in all versions of Python.
draw = random.Random(20260104).random


def pick(items):
    return items[int(draw() * len(items))]


FIRST = "Ada Alan Barbara Dennis Donald Edsger Frances Grace Ivan John Katherine Ken Leslie Margaret Niklaus Radia".split()
LAST = "Berg Costa Dubois Fischer Garcia Hansen Ivanova Jansen Kowalski Larsen Moreau Novak Okafor Rossi Silva".split()
COUNTRIES = "DE FR NL ES IT PL GB US".split()

print("id,name,email,phone,country,born,income,debt,score,iban,registry_busy,mailbox")
for id in range(1, 501):
    first, last, country = pick(FIRST), pick(LAST), pick(COUNTRIES)
    if draw() < 0.03:
        country = "AQ"
    email = f"{first}.{last}{id}@example.com".lower()
    if draw() < 0.06:
        email = pick(["", "unknown", email.replace("@", " at ")])
    phone = f"+{10 + int(draw() * 80)} {int(1e8 * draw()):08}" if draw() < 0.7 else ""
    born = 1940 + int(draw() * 72)
    income = 12_000 + int(draw() ** 2 * 90_000)
    debt = int(draw() ** 3 * 60_000)
    score = "" if draw() < 0.08 else 300 + int(draw() * 550)
    iban = f"{country}{int(1e10 * draw()):010}" if draw() < 0.75 else ""
    busy = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][int(draw() * 10)]
    mailbox = ["ok", "ok", "ok", "ok", "ok", "full", "gone"][int(draw() * 7)]
    row = [id, f"{first} {last}", email, phone, country, born, income, debt, score, iban, busy, mailbox]
    sys.stdout.write(",".join(str(cell) for cell in row) + "\n")
