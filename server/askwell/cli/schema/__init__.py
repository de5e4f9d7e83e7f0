"""`askwell schema`: the shapes others build on, as documents that machines read.

Decides which there are and how they are printed.
"""

import json
from enum import StrEnum
from typing import Annotated, Any

import typer

from askwell.cli.schema.asyncapi import asyncapi
from askwell.cli.schema.openapi import openapi
from askwell.protocol import Wire
from askwell.scenario.model import Scenario


class Which(StrEnum):
    """What can be printed."""

    ASYNCAPI = "asyncapi"
    OPENAPI = "openapi"
    SCENARIO = "scenario"
    PROTOCOL = "protocol"


def schema(
    which: Annotated[
        Which,
        typer.Argument(
            help="asyncapi: the websocket. openapi: the HTTP requests. scenario: a scenario file. "
            "protocol: all that goes over the wire, in one JSON Schema for generated types."
        ),
    ],
) -> None:
    """Print the AsyncAPI 3 or OpenAPI 3 document of the server, or a JSON Schema."""
    typer.echo(json.dumps(schema_of(which), indent=2, ensure_ascii=False))


def schema_of(which: Which) -> dict[str, Any]:
    """The document as data. The wire's schema is that of what is sent, the scenario's of what is
    written."""
    match which:
        case Which.ASYNCAPI:
            return asyncapi()
        case Which.OPENAPI:
            return openapi()
        case Which.SCENARIO:
            return Scenario.model_json_schema(mode="validation")
        case Which.PROTOCOL:
            return Wire.model_json_schema(mode="serialization")
