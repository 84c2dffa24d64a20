#!/usr/bin/env python3
"""Writes the workflow, a line for each service: python3 make_health.py > health.pty"""

SERVICES = [("steady", 130), ("late", 20), ("flaky", 20), ("broken", 10), ("mute", 10), ("stuck", 10)]

print("""\
## Whether each service of a server answers, and how fast. All are asked at once.
@workflow: Health

# A service has three attempts of half a second; behind a failed one it is left alone for a while, in part by chance.
# What does not answer then is down.
@limit = 500ms
@attempts = 3
@pause = 60ms

## Host and port of the server.
input server: string = "127.0.0.1:8080" [pattern="^[^:/]+:[0-9]+$"]

{""")
lines = []
for kind, count in SERVICES:
    for number in range(count):
        path = f'path="/{kind}/{number}"'
        policy = "timeout=$limit, retry_attempts=$attempts, backoff=$pause, jitter=0.5"
        lines.append(f"    Ask[{path}, {policy}] (0 |-> Down[{path}])")
print(",\n".join(lines))
print("} |-> Report")
