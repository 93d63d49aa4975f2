"""What ``dateline show --incidents`` prints."""

from __future__ import annotations

import json
from itertools import islice

from dateline.cli.incidents import print_incidents
from dateline.cli.output import whole_file
from dateline.core.incident import Incident
from dateline.core.incident_wire import incident_to_wire
from dateline.pipeline.answers import Answer


def show_incidents(answer: Answer[Incident], limit: int, as_json: bool) -> None:
    """Print a table of incidents, or them whole as JSON Lines; at most ``limit``, 0 for all."""
    if not as_json:
        print_incidents(answer, limit)
        return
    with whole_file(None) as out:
        for incident in islice(answer, limit or None):
            out.write(json.dumps(incident_to_wire(incident), ensure_ascii=False) + "\n")
