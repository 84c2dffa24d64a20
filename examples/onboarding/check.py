"""What `onboarding.pty` decides for each customer of the table, computed independently.

    python3 check.py data/customers.csv
"""

import csv
import json
import sys


def onboard(row):
    """What the workflow prints for one line of the table."""
    decision, text = decide(row)
    if "@" in row["email"] and row["mailbox"] == "ok":
        told_by, follow_up = "email", 30 if decision == "welcome" else 7
    else:
        told_by, follow_up = "sms" if row["phone"] else "post", None
    return {
        "id": int(row["id"]),
        "decision": decision,
        "told_by": told_by,
        "follow_up": follow_up,
        "text": text,
    }


def decide(row):
    """The decision and the letter."""
    dear = f"Dear {row['name']}, "
    wrong = what_is_wrong(row)
    if wrong:
        return "corrections", f"{dear}We could not check your information: {wrong}"
    if row["country"] == "AQ":
        return "office", f"{dear}Please come to one of our offices: the bureau does not work in AQ"
    if not row["score"]:
        return "documents", f"{dear}Please send us your last three payslips."
    income, debt = int(row["income"]), int(row["debt"])
    if int(row["score"]) < 500 or debt > income:
        time = "two years" if debt / income > 0.5 else "one year"
        services = ["a savings account"] + ["a prepaid card"] * (income >= 30_000)
        return "limited", f"For {time} we can offer you {' and '.join(services)}."
    paid = f"from {row['iban']}" if row["iban"] and row["country"] != "US" else "by invoice"
    package = ", ".join(["card", "handbook"] + ["gold card"] * (income >= 50_000))
    account = f"{row['country']}-{int(row['id']):06}"
    return "welcome", f"Welcome! Account {account}, paid {paid}, with {package}."


def what_is_wrong(row):
    """Why the second check of the information fails; nothing where one of the two is fine."""
    if int(row["registry_busy"]) >= 2:
        return "the registry is busy"
    if not row["email"]:
        return "the e-mail address is missing"
    if "@" not in row["email"]:
        return f"`{row['email']}` is no e-mail address"
    if int(row["born"]) > 2007:
        return "the applicant is not of age"
    return None


if __name__ == "__main__":
    with open(sys.argv[1], newline="", encoding="utf-8") as table:
        print(json.dumps([onboard(row) for row in csv.DictReader(table)]))
