"""The websocket as an AsyncAPI 3.0 document, made from `protocol`.

Decides how its messages, close codes and version are put into that document's form. Must not know
any single message but hello: what there is comes from the unions.
"""

from collections.abc import Mapping, Sequence
from inspect import cleandoc
from types import UnionType
from typing import Any, Final, Literal, get_args

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from askwell import __version__, protocol
from askwell.gateway.tickets import COOKIE
from askwell.protocol import VERSION, Ack, ClientMsg, Refused, ServerMsg

CLOSES: Final[Mapping[int, str]] = {
    1009: "A frame was too large: one may have 1 MiB, and a message far less.",
    protocol.CLOSE_GOING_AWAY: "The server is going away or cannot reach its store: come back in a "
    "moment. What was acknowledged is kept; send the rest again under the same ids.",
    protocol.CLOSE_NO_TICKET: "No ticket: open the start page once, so that the device is known.",
    protocol.CLOSE_NOT_YOURS: "This person has no place in the role-play, or the page is of "
    "another site.",
    protocol.CLOSE_NO_SUCH_PLAY: "There is no such role-play, or it has been erased.",
    protocol.CLOSE_NO_HELLO: "No hello came in time.",
    protocol.CLOSE_LEFT: "This person has left the role-play for good.",
    protocol.CLOSE_VERSION: "The client speaks another version: reload the page.",
}

_Json = dict[str, Any]
_Mode = Literal["validation", "serialization"]
_PLAY: Final = {"$ref": "#/channels/play"}


def asyncapi() -> _Json:
    """The whole document."""
    client, server = members(ClientMsg), members(ServerMsg)
    schemas = _schemas(client, server)
    messages = [*client, *server]
    return {
        "asyncapi": "3.0.0",
        "info": _info(),
        "defaultContentType": "application/json",
        "servers": {"askwell": _server()},
        "channels": {"play": _channel(messages)},
        "operations": {
            "receive": _operation("receive", client, reply=[Ack, Refused]),
            "send": _operation("send", server),
        },
        "components": {
            "schemas": schemas,
            "messages": {model.__name__: _message(model, schemas) for model in messages},
            "securitySchemes": {"ticket": ticket("httpApiKey")},
        },
    }


def members(union: Any) -> list[type[BaseModel]]:
    """The messages of an annotated union, in its order."""
    found: list[type[BaseModel]] = []
    for part in get_args(get_args(union)[0]):
        found += get_args(part) if isinstance(part, UnionType) else [part]
    return found


def ticket(kind: str) -> _Json:
    """The security scheme: a cookie that the first HTTP request of a device is answered with."""
    return {
        "type": kind,
        "in": "cookie",
        "name": COOKIE,
        "description": "A signed ticket that says which device this is. The answer to a device's "
        "first HTTP request sets it; scripts cannot read it.",
    }


def _info() -> _Json:
    return {
        "title": "Askwell: the websocket of a role-play",
        "version": __version__,
        "description": f"Version {VERSION} of the protocol. A client says hello first, with the "
        f"version it speaks; another than {VERSION} is refused with the code `version` and closed "
        f"with {protocol.CLOSE_VERSION}. Every command carries an id that the client made, is "
        "acknowledged when it is on disk, and counts once however often it is sent. Offsets into "
        "text are in Unicode code points, times are ISO 8601 in UTC.",
        "license": {"name": "MIT"},
    }


def _server() -> _Json:
    return {
        "host": "{host}",
        "protocol": "ws",
        "description": "Where `askwell serve` listens; wss behind a proxy that speaks TLS.",
        "variables": {"host": {"default": "localhost:8000", "description": "Host and port"}},
        "security": [{"$ref": "#/components/securitySchemes/ticket"}],
    }


def _channel(messages: Sequence[type[BaseModel]]) -> _Json:
    codes = "\n".join(f"- {code}: {meaning}" for code, meaning in sorted(CLOSES.items()))
    return {
        "address": "/ws/plays/{play}",
        "title": "One role-play, as one seat or an observer sees it",
        "description": "A connection is answered with welcome, all lines and the whole status; "
        "after that come new or replaced lines and, each time whole, the status. Coming back is "
        f"the same as coming.\n\nThe server closes with these codes:\n\n{codes}\n",
        "parameters": {"play": {"description": "The role-play's id"}},
        "messages": {m.__name__: {"$ref": _at("messages", m.__name__)} for m in messages},
        "bindings": {"ws": {"method": "GET", "bindingVersion": "0.1.0"}},
        "x-close-codes": {str(code): meaning for code, meaning in sorted(CLOSES.items())},
        "x-protocol-version": VERSION,
    }


def _operation(
    action: str, messages: Sequence[type[BaseModel]], reply: Sequence[type[BaseModel]] = ()
) -> _Json:
    said = {"receive": "What a client may send", "send": "What a client may get"}
    made: _Json = {
        "action": action,
        "channel": _PLAY,
        "summary": said[action],
        "messages": [_in_channel(model) for model in messages],
    }
    if reply:
        made["reply"] = {"channel": _PLAY, "messages": [_in_channel(model) for model in reply]}
    return made


def _message(model: type[BaseModel], schemas: _Json) -> _Json:
    (kind,) = get_args(model.model_fields["t"].annotation)
    first, _, more = cleandoc(model.__doc__ or "").partition("\n\n")
    made: _Json = {
        "name": kind,
        "title": model.__name__,
        "summary": " ".join(first.split()),
        "payload": {"$ref": _at("schemas", model.__name__)},
    }
    if more:
        made["description"] = more
    if "id" in schemas[model.__name__]["properties"]:
        made["correlationId"] = {
            "location": "$message.payload#/id",
            "description": "The command's id, made by the client",
        }
    return made


def _schemas(client: Sequence[type[BaseModel]], server: Sequence[type[BaseModel]]) -> _Json:
    """Every message's schema by its class's name: the client's as read, the server's as sent."""
    modes: list[tuple[type[BaseModel], _Mode]] = [
        *((model, "validation") for model in client),
        *((model, "serialization") for model in server),
    ]
    _, found = models_json_schema(modes, ref_template=_at("schemas", "{model}"))
    schemas = _draft_07(found["$defs"])
    assert isinstance(schemas, dict)
    return schemas


def _draft_07(schema: object) -> object:
    """The schema in the dialect that AsyncAPI's own schemas extend. The constants that tell the
    members of a union apart stay; its `discriminator` means something else there."""
    if isinstance(schema, list):
        return [_draft_07(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _draft_07(value) for key, value in schema.items() if not _is_hint(key, value)}
    if isinstance(first := made.pop("prefixItems", None), list):
        made |= {"items": first, "additionalItems": False}
    return made


def _is_hint(key: str, value: object) -> bool:
    """Is this pydantic's discriminator, and not a property of that name?"""
    return key == "discriminator" and isinstance(value, dict) and "propertyName" in value


def _in_channel(model: type[BaseModel]) -> _Json:
    return {"$ref": f"#/channels/play/messages/{model.__name__}"}


def _at(kind: str, name: str) -> str:
    return f"#/components/{kind}/{name}"
