"""`askwell schema`: documents of the wire that are valid, and that nothing is missing in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute
from jsonschema import Draft7Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import TypeAdapter

from askwell import protocol
from askwell.cli.schema.asyncapi import CLOSES, members
from askwell.clock import SystemClock
from askwell.gateway.app import build_app
from askwell.gateway.tickets import COOKIE, Tickets
from askwell.protocol import ClientMsg, ServerMsg
from askwell.rooms import Rooms
from askwell.scoring import score
from tests.cli.terminal import askwell
from tests.kit import mini_scenario

OFFICIAL = Path(__file__).parents[2] / "web_client/node_modules/@asyncapi/specs/schemas/3.0.0.json"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def wire() -> Json:
    """The AsyncAPI document as the command prints it."""
    document: Json = askwell("schema", "asyncapi").json
    return document


def payload(wire: Json, name: str) -> Draft7Validator:
    """What checks a message against its schema in the document."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": wire["components"]}
    return Draft7Validator(schema)


def test_t21_the_asyncapi_document_is_valid(wire: Json) -> None:
    if not OFFICIAL.exists():
        pytest.fail("AsyncAPI's own schema is missing: run `make check`, which installs it")
    official = Draft7Validator(json.loads(OFFICIAL.read_text()))
    assert [error.message for error in official.iter_errors(wire)] == []
    # And the check can fail.
    assert list(official.iter_errors(wire | {"operations": {"send": {"action": "shout"}}}))


def test_t21_every_message_is_in_the_asyncapi_document(wire: Json) -> None:
    client, server = members(ClientMsg), members(ServerMsg)
    # Counted by another than who made the document.
    unions: tuple[TypeAdapter[Any], ...] = (TypeAdapter(ClientMsg), TypeAdapter(ServerMsg))
    known = [kind for one in unions for kind in one.json_schema()["discriminator"]["mapping"]]
    messages = wire["components"]["messages"]
    assert sorted(message["name"] for message in messages.values()) == sorted(known)
    assert len(known) == len({*client, *server}) >= 30
    for action, union in (("receive", client), ("send", server)):
        operation = wire["operations"][action]
        names = [one["$ref"].rpartition("/")[2] for one in operation["messages"]]
        assert names == [model.__name__ for model in union]
        assert operation["action"] == action
    for model in (*client, *server):
        message = messages[model.__name__]
        assert wire["channels"]["play"]["messages"][model.__name__]
        assert message["summary"]
        assert "\n" not in message["summary"]
        assert message["payload"] == {"$ref": f"#/components/schemas/{model.__name__}"}
        schema = wire["components"]["schemas"][model.__name__]
        assert schema["properties"]["t"]["const"] == message["name"]
        assert schema["properties"].keys() == model.model_fields.keys()
        assert ("correlationId" in message) == ("id" in model.model_fields)


def test_t21_every_reference_in_a_document_leads_somewhere(wire: Json) -> None:
    for document in (wire, askwell("schema", "openapi").json):
        references = [one for one in walk(document) if isinstance(one, dict) and "$ref" in one]
        assert references
        for one in references:
            at: Any = document
            for part in one["$ref"].removeprefix("#/").split("/"):
                at = at[part]
        assert "$defs" not in json.dumps(document)


def test_t21_version_close_codes_and_ticket_are_described(wire: Json) -> None:
    codes = {value for name, value in vars(protocol).items() if name.startswith("CLOSE_")}
    channel = wire["channels"]["play"]
    assert codes < set(CLOSES)
    assert {int(code) for code in channel["x-close-codes"]} == set(CLOSES)
    assert all(f"- {code}: " in channel["description"] for code in codes)
    assert channel["x-protocol-version"] == protocol.VERSION
    assert f"Version {protocol.VERSION}" in wire["info"]["description"]
    assert wire["components"]["securitySchemes"]["ticket"]["name"] == COOKIE


def test_t21_payloads_are_what_the_server_reads_and_sends(wire: Json) -> None:
    said = {"t": "say", "id": "command-1", "text": "What slows you down?"}
    payload(wire, "DoSay").validate(said)
    assert list(payload(wire, "DoSay").iter_errors(said | {"id": "short"}))
    assert list(payload(wire, "DoSay").iter_errors(said | {"more": 1}))
    payload(wire, "DoReady").validate({"t": "ready", "id": "command-1"})
    assert list(payload(wire, "Welcome").iter_errors({"t": "welcome"}))
    refused = protocol.Refused(id=None, code="no_hello", hint="Say hello first.")
    payload(wire, "Refused").validate(refused.model_dump(mode="json"))
    two_seats = wire["components"]["schemas"]["RoomView"]["properties"]["seats"]
    assert (two_seats["maxItems"], len(two_seats["items"])) == (2, 2)


def test_t21_the_openapi_document_is_valid_and_has_every_route() -> None:
    document = askwell("schema", "openapi").json
    OpenAPIV31SpecValidator(document).validate()
    mini = mini_scenario()
    rooms = Rooms(None, {mini.slug: mini}, score=score, clock=SystemClock())  # type: ignore[arg-type]
    app = build_app(
        rooms=rooms, tickets=Tickets("secret"), clock=SystemClock(), client=Path("nowhere")
    )
    there = {
        (route.path, method.lower())
        for route in app.routes
        if isinstance(route, APIRoute) and route.path.startswith(("/api/", "/healthz"))
        for method in route.methods or ()
    }
    described = {(path, method) for path, ways in document["paths"].items() for method in ways}
    assert described == there
    assert len(there) > 8
    for path, method in there:
        assert document["paths"][path][method]["description"]
        answers = document["paths"][path][method]["responses"]
        refused = answers["default"]["content"]["application/json"]["schema"]
        assert refused == {"$ref": "#/components/schemas/Problem"}
    assert "HTTPValidationError" not in json.dumps(document)
    assert document["components"]["securitySchemes"]["ticket"]["name"] == COOKIE


def test_t21_the_json_schemas_stay() -> None:
    assert "client" in askwell("schema", "protocol").json["properties"]
    assert "persona" in askwell("schema", "scenario").json["properties"]


def walk(data: Any) -> list[Any]:
    """It and everything in it."""
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [data, *(one for part in inside for one in walk(part))]
