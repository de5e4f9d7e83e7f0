"""The web application: every route there is.

Decides paths, status codes and headers. Must not know the rules or the store: it asks `Rooms`.
"""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import Depends, FastAPI, Request, Response, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from askwell import __version__
from askwell.clock import Clock
from askwell.eventlog import Conflict, LogUnavailable
from askwell.gateway.links import Links
from askwell.gateway.room_routes import Known, add_room_routes
from askwell.gateway.socket import serve_socket
from askwell.gateway.tickets import Tickets
from askwell.play.facts import Options, Rejected
from askwell.play.room_sight import WHO_SEES_SOLO, rubric_rows
from askwell.protocol import (
    About,
    LabelInfo,
    NewPlay,
    PlayMade,
    PracticeList,
    Problem,
    ScenarioCard,
    ScenarioPage,
    TakeBack,
)
from askwell.report.shapes import Comparison
from askwell.rooms import Forbidden, Rooms
from askwell.scenario.model import Scenario
from askwell.scoring import SCORER_VERSION
from askwell.scoring.names import MEANINGS, NAMES

MAX_BODY: Final = 65_536
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_LINES: Final = "application/x-ndjson"
_REFUSED: Final[dict[int | str, dict[str, Any]]] = {
    "default": {
        "model": Problem,
        "description": "Refused: a code for programs, a sentence for people",
    }
}
"""How every route's refusals look, for the document that `askwell schema openapi` prints."""


def build_app(
    *,
    rooms: Rooms,
    tickets: Tickets,
    clock: Clock,
    client: Path,
    instant: bool = False,
    scorer: str = SCORER_VERSION,
    stop: Callable[[], Awaitable[None]] | None = None,
) -> FastAPI:
    """The application over open rooms. `client` is the built web client's folder.

    `instant`: scripted buyers answer without a human-like delay. `stop` is awaited when the server
    stops, after the rooms are closed.
    """

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await rooms.aclose()
        if stop is not None:
            await stop()

    app = FastAPI(
        title="Askwell",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        responses=_REFUSED,
    )
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    _errors(app)
    _content(app, rooms, scorer)
    known = _known(tickets)
    _practice(app, rooms, known, instant=instant)
    links = Links(tickets.secret)
    add_room_routes(app, rooms, tickets, links, clock, known, instant=instant)

    @app.websocket("/ws/plays/{play}")
    async def play_socket(ws: WebSocket, play: str) -> None:
        await serve_socket(ws, rooms, tickets.person(ws), play, clock)

    _client(app, client)
    return app


def problem(status: int, code: str, hint: str) -> JSONResponse:
    """A refused request: a code for programs, a sentence for people."""
    return JSONResponse(Problem(code=code, hint=hint).model_dump(), status)


def _errors(app: FastAPI) -> None:
    @app.middleware("http")
    async def guard(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY:
            response: Response = problem(413, "too_big", f"A request may have {MAX_BODY:,} bytes.")
        elif "transfer-encoding" in request.headers:
            response = problem(411, "no_length", "The request must say how long it is.")
        else:
            response = await go_on(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    @app.exception_handler(Rejected)
    async def rejected(_: Request, error: Rejected) -> JSONResponse:
        return problem(404 if error.code == "no_such_scenario" else 409, error.code, error.hint)

    @app.exception_handler(Forbidden)
    async def forbidden(_: Request, error: Forbidden) -> JSONResponse:
        missing = error.code in ("no_such_play", "no_such_room")
        return problem(404 if missing else 403, error.code, error.hint)

    @app.exception_handler(Conflict)
    async def busy(_: Request, __: Conflict) -> JSONResponse:
        return problem(409, "busy", "Too much happened at once: try again.")

    @app.exception_handler(LogUnavailable)
    async def unavailable(_: Request, __: LogUnavailable) -> JSONResponse:
        return problem(503, "unavailable", "The store cannot be reached just now: try again soon.")

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "request"
        return problem(422, "bad_request", f"`{where}` is not right: {first['msg']}.")

    @app.exception_handler(Exception)
    async def broken(_: Request, __: Exception) -> JSONResponse:
        return problem(500, "broken", "Something broke here. Nothing that was kept is lost.")

    @app.exception_handler(HTTPException)
    async def other(_: Request, error: HTTPException) -> JSONResponse:
        hint = "There is nothing here." if error.status_code == 404 else str(error.detail)
        return problem(error.status_code, f"http_{error.status_code}", hint)


def _content(app: FastAPI, rooms: Rooms, scorer: str) -> None:
    @app.get("/api/about")
    async def about() -> About:
        """What this server is, and the codebook in words."""
        labels = tuple(
            LabelInfo(label=label, name=name, meaning=MEANINGS[label])
            for label, name in NAMES.items()
        )
        return About(version=__version__, scorer=scorer, labels=labels)

    @app.get("/api/scenarios")
    async def scenarios() -> tuple[ScenarioCard, ...]:
        """All scenarios, the easy and short ones first."""
        found = sorted(rooms.scenarios.values(), key=lambda s: (s.difficulty, s.minutes, s.slug))
        return tuple(_card(scenario) for scenario in found)

    @app.get("/api/scenarios/{slug}")
    async def scenario(slug: str) -> ScenarioPage:
        """One scenario: what one may know before a role-play."""
        if (found := rooms.scenarios.get(slug)) is None:
            raise Rejected("no_such_scenario", "There is no such scenario here.")
        return _page(found)

    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        """The process serves."""
        return {"status": "ok"}


def _card(scenario: Scenario) -> ScenarioCard:
    return ScenarioCard(
        slug=scenario.slug,
        title=scenario.title,
        summary=scenario.summary,
        industry=scenario.industry,
        minutes=scenario.minutes,
        difficulty=scenario.difficulty,
        skills=scenario.skills,
        focus=scenario.rubric.focus,
        facts=len(scenario.facts),
    )


def _page(scenario: Scenario) -> ScenarioPage:
    return ScenarioPage(
        card=_card(scenario),
        situation=scenario.situation,
        seat_name=scenario.seats.seller.name,
        other_seat_name=scenario.seats.buyer.name,
        persona_name=scenario.persona.name,
        persona_role=scenario.persona.role,
        persona_organisation=scenario.persona.organisation,
        persona_about=scenario.persona.about,
        rubric=rubric_rows(scenario),
        who_sees=WHO_SEES_SOLO,
    )


def _known(tickets: Tickets) -> Known:
    def known(request: Request, response: Response) -> str:
        """Who this browser is; a new one gets its ticket with the answer."""
        person = tickets.person(request) or tickets.new_person()
        tickets.give(request, response, person)
        return person

    return known


def _practice(app: FastAPI, rooms: Rooms, known: Known, *, instant: bool) -> None:
    Person = Annotated[str, Depends(known)]

    @app.get("/api/plays")
    async def plays(person: Person) -> PracticeList:
        """The role-plays of this device, newest first."""
        return PracticeList(plays=await rooms.practice(person))

    @app.post("/api/plays", status_code=201)
    async def new_play(person: Person, new: NewPlay) -> PlayMade:
        """Open a role-play against the scripted buyer."""
        scenario = rooms.scenarios.get(new.slug)
        minutes = new.minutes if new.minutes is not None else scenario and scenario.minutes
        options = Options(
            feedback=new.feedback,
            pace="instant" if instant else "human",
            minutes=minutes or None,
        )
        seed = new.seed if new.seed is not None else secrets.randbelow(2**32)
        return PlayMade(play=await rooms.open_solo(person, new.slug, options, seed, new.id))

    @app.delete("/api/plays", status_code=204)
    async def erase_all(person: Person) -> None:
        """Erase every role-play of this device."""
        await rooms.erase_all(person, secrets.token_hex(8))

    @app.post("/api/plays/{play}/branches", status_code=201)
    async def take_back(person: Person, play: str, back: TakeBack) -> PlayMade:
        """Branch a role-play before one of its lines."""
        return PlayMade(play=await rooms.take_back(person, play, back.line, back.id))

    @app.get(
        "/api/plays/{play}/export",
        response_class=Response,
        responses={200: {"content": {_LINES: {"schema": {"type": "string"}}}}},
    )
    async def export(person: Person, play: str) -> Response:
        """The whole log of a role-play that is over, one event a line."""
        data = await rooms.export(person, play)
        name = f'attachment; filename="askwell-{play}.jsonl"'
        return Response(data, media_type=_LINES, headers={"Content-Disposition": name})

    @app.delete("/api/plays/{play}", status_code=204)
    async def erase(person: Person, play: str) -> None:
        """Erase a role-play."""
        await rooms.erase(person, play, secrets.token_hex(8))

    @app.get("/api/compare/{left}/{right}")
    async def compare(person: Person, left: str, right: str) -> Comparison:
        """Two role-plays of one branching, side by side."""
        return await rooms.compare(person, left, right)


def _inside(root: Path, path: str) -> Path | None:
    """The file of that path below `root`, if there is one."""
    try:
        file = (root / path).resolve()
        return file if path and file.is_relative_to(root) and file.is_file() else None
    except (OSError, ValueError):  # a name no file can have
        return None


def _client(app: FastAPI, client: Path) -> None:
    """The built client: hashed assets for ever, any other path is a page of the application."""
    root = client.resolve()

    @app.get("/{path:path}", include_in_schema=False)
    async def page(path: str) -> Response:
        if path.startswith(("api/", "ws/")):
            raise HTTPException(404)
        file = _inside(root, path)
        if file is not None:
            forever = "public, max-age=31536000, immutable"
            cache = forever if path.startswith("assets/") else "no-cache"
            return FileResponse(file, headers={"Cache-Control": cache})
        if path.startswith("assets/"):
            raise HTTPException(404)
        index = root / "index.html"
        if not index.is_file():
            raise HTTPException(503, "The web client is not built: run `make run`.")
        return FileResponse(index, headers={"Cache-Control": "no-cache"})
