"""Speed of the actor normaliser: names a second and milliseconds a text of 400 words."""

from __future__ import annotations

import time
from datetime import date

from dateline.normalise.actors import find_actors, parse_actor

ON = date(2021, 11, 3)
TEXT = (
    "Islamic State fighters attacked the hospital in Kabul, the Taliban said. Iraqi police and a group calling itself "
    "Soldiers of Dawn were blamed by Qatar, which condemned the attack. "
) * 13
NAMES = ("ISIS-K", "Iraqi police", "suspected Boko Haram fighters", "Green Dawn Front", "M-19")


def main() -> None:
    parse_actor("IS", on=ON)
    start = time.perf_counter()
    for _ in range(2000):
        for name in NAMES:
            parse_actor(name, on=ON)
    print(f"{10_000 / (time.perf_counter() - start):,.0f} names a second")
    start = time.perf_counter()
    for _ in range(50):
        find_actors(TEXT, on=ON)
    print(f"{(time.perf_counter() - start) * 20:.2f} ms a text of {len(TEXT.split())} words")


if __name__ == "__main__":
    main()
