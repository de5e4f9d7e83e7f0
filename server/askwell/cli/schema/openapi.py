"""The HTTP requests as an OpenAPI document, made from the application's own routes.

Decides what is said about all of them: who may ask, and how a refusal looks.
"""

from pathlib import Path
from typing import Any, cast

from askwell.cli.schema.asyncapi import ticket
from askwell.clock import SystemClock
from askwell.eventlog import EventLog
from askwell.gateway.app import build_app
from askwell.gateway.tickets import Tickets
from askwell.rooms import Rooms
from askwell.scoring import score


def openapi() -> dict[str, Any]:
    """The whole document, of an application that serves nobody."""
    no_log = cast(EventLog, None)
    app = build_app(
        rooms=Rooms(no_log, {}, score=score, clock=SystemClock()),
        tickets=Tickets("signs nothing"),
        clock=SystemClock(),
        client=Path("there is none"),
    )
    document = app.openapi()
    document["info"]["license"] = {"name": "MIT"}
    document["components"]["securitySchemes"] = {"ticket": ticket("apiKey")}
    # A device that comes without a ticket is answered, and gets one.
    document["security"] = [{"ticket": []}, {}]
    return document
