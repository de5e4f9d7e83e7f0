"""`askwell schema`: the shapes others build on, as JSON Schema."""

import json
from enum import StrEnum
from typing import Annotated, Any

import typer

from askwell.protocol import Wire
from askwell.scenario.model import Scenario


class Which(StrEnum):
    """What can be printed."""

    PROTOCOL = "protocol"
    SCENARIO = "scenario"


def schema(which: Annotated[Which, typer.Argument(help="protocol or scenario")]) -> None:
    """Print the JSON Schema of the wire or of a scenario file."""
    typer.echo(json.dumps(schema_of(which), indent=2, ensure_ascii=False))


def schema_of(which: Which) -> dict[str, Any]:
    """The schema as data; the wire's is that of what is sent, the scenario's of what is written."""
    match which:
        case Which.PROTOCOL:
            return Wire.model_json_schema(mode="serialization")
        case Which.SCENARIO:
            return Scenario.model_json_schema(mode="validation")
