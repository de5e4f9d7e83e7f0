"""HTTP: opening, listing, taking back, exporting, erasing, pages. Numbers are those of RULES.md."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from askwell.gateway.tickets import COOKIE, Tickets
from askwell.play.decider import decode
from askwell.play.facts import Play
from askwell.play.fold import apply
from askwell.play.sight import view
from tests.gateway.harness import SECRET, Browser, Screen, serving
from tests.gateway.test_socket import begun, closed_with
from tests.kit import mini_scenario

pytestmark = pytest.mark.real


async def finished(me: Browser, play: str, *lines: str) -> Screen:
    """Play these lines and end the talk."""
    async with me.socket(play) as screen:
        await begun(screen)
        for line in lines:
            if screen.status["phase"] == "playing":
                await screen.say(line)
        if screen.status["phase"] == "playing":
            await screen.do("end")
        return await screen.until(lambda s: s.debrief)


def problem(answer: httpx.Response, status: int, code: str) -> None:
    """Assert a refusal with this status and code, and a sentence."""
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert body["code"] == code
    assert body["hint"].endswith(".")
    assert set(body) == {"code", "hint"}


async def test_g01_a_first_visit_gets_a_ticket_scripts_cannot_read(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        answer = await me.http.get("/api/plays")
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith(f"{COOKIE}=")
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        again = await me.http.get("/api/plays")
        assert "set-cookie" not in again.headers


async def test_g02_opening_twice_with_one_id_opens_one(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me, server.client() as other:
        body = {"id": "open-once-1", "slug": mini_scenario().slug}
        first, second = [await me.http.post("/api/plays", json=body) for _ in range(2)]
        # The first request made the ticket; from the second on the browser is known.
        third = await me.http.post("/api/plays", json=body)
        assert first.status_code == 201
        assert second.json() == third.json()
        theirs = await other.http.post("/api/plays", json=body)
        assert theirs.json() != second.json()


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"id": "bad-slug-1", "slug": "nowhere"}, 404, "no_such_scenario"),
        ({"id": "bad", "slug": "mini"}, 422, "bad_request"),
        ({"slug": "mini"}, 422, "bad_request"),
        ({"id": "bad-mode-1", "slug": "mini", "feedback": "never"}, 422, "bad_request"),
        ({"id": "bad-more-1", "slug": "mini", "cheat": True}, 422, "bad_request"),
        ({"id": "bad-nul-01", "slug": "\x00<b>"}, 404, "no_such_scenario"),
        ([], 422, "bad_request"),
        ({"id": "bad-size-1", "slug": "x" * 70_000}, 413, "too_big"),
    ],
)
async def test_g14_bad_requests_get_a_code_and_a_sentence(
    tmp_path: Path, body: object, status: int, code: str
) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        problem(await me.http.post("/api/plays", json=body), status, code)
        assert (await me.http.get("/api/plays")).json() == {"plays": []}


async def test_g14_what_is_no_json_or_has_no_length_is_refused(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        headers = {"content-type": "application/json"}
        answer = await me.http.post("/api/plays", content=b"{not json", headers=headers)
        problem(answer, 422, "bad_request")

        async def endless() -> AsyncIterator[bytes]:
            yield b"{"

        problem(await me.http.post("/api/plays", content=endless()), 411, "no_length")
        problem(await me.http.get("/api/nothing"), 404, "http_404")


async def test_g15_an_export_is_a_complete_replay(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me, server.client() as other:
        play = await me.open_play()
        screen = await finished(me, play, "What brought this up?", "Tell me more.")
        export = await me.http.get(f"/api/plays/{play}/export")
        assert "attachment" in export.headers["content-disposition"]
        state: Play | None = None
        for line in export.content.splitlines():
            state = apply(state, decode(line))
        assert state is not None
        seen = view(state, "seller").model_dump(mode="json")
        assert seen["lines"] == [screen.lines[n] for n in sorted(screen.lines)]
        assert seen["status"] == screen.status
        problem(await other.http.get(f"/api/plays/{play}/export"), 403, "not_yours")
        ticket = Tickets(SECRET).read(me.http.cookies[COOKIE])
        assert ticket
        assert ticket not in export.text


async def test_g15_a_running_talk_is_not_exported_because_its_log_holds_every_truth(
    tmp_path: Path,
) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        play = await me.open_play()
        answer = await me.http.get(f"/api/plays/{play}/export")
        problem(answer, 409, "not_over")


async def test_g26_ids_of_requests_are_not_mixed_up_and_nothing_erased_comes_back(
    tmp_path: Path,
) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        await me.http.get("/api/plays")
        body = {"id": "one-id-for-all", "slug": mini_scenario().slug}
        play = (await me.http.post("/api/plays", json=body)).json()["play"]
        await finished(me, play, "What brought this up?", "And then?")
        made = []
        for line in (1, 3):
            back = {"id": "one-id-for-all", "line": line}
            answer = await me.http.post(f"/api/plays/{play}/branches", json=back)
            assert answer.status_code == 201, answer.text
            made.append(answer.json()["play"])
        assert len({play, *made}) == 3
        await me.http.delete(f"/api/plays/{play}")
        problem(await me.http.post("/api/plays", json=body), 409, "erased")


@pytest.mark.parametrize(
    "path", ["/api/plays/a%20b/export", "/%00", "/" + "x" * 400, "/api/compare/%C3%A9/b"]
)
async def test_g27_odd_paths_are_told_from_broken_ones(tmp_path: Path, path: str) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        assert (await me.http.get(path)).status_code in (404, 503)


async def test_g16_what_is_erased_is_gone_for_good_and_ends_open_sockets(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me, server.client() as other:
        play, kept = await me.open_play(), await me.open_play()
        problem(await other.http.delete(f"/api/plays/{play}"), 403, "not_yours")
        async with me.socket(play) as screen:
            await begun(screen)
            assert (await me.http.delete(f"/api/plays/{play}")).status_code == 204
            assert (await closed_with(screen))[0] == 4404
        listed = (await me.http.get("/api/plays")).json()["plays"]
        assert [entry["play"] for entry in listed] == [kept]
        problem(await me.http.get(f"/api/plays/{play}/export"), 404, "no_such_play")
        assert (await me.http.delete("/api/plays")).status_code == 204
        assert (await me.http.get("/api/plays")).json() == {"plays": []}
        problem(await me.http.get(f"/api/plays/{kept}/export"), 404, "no_such_play")


async def test_g17_my_practice_lists_what_this_browser_played(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me, server.client() as other:
        first = await me.open_play()
        screen = await finished(me, first, "What brought this up?")
        second = await me.open_play()
        newer, older = (await me.http.get("/api/plays")).json()["plays"]
        assert (newer["play"], newer["phase"], newer["outcome"]) == (second, "briefing", None)
        assert screen.debrief is not None
        assert older["outcome"] == screen.debrief["outcome"]["title"]
        assert older["points"] == screen.debrief["points"] == screen.status["points"]
        assert (await other.http.get("/api/plays")).json() == {"plays": []}


async def test_g18_a_line_taken_back_makes_a_branch_and_both_are_kept(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as me, server.client() as other:
        play = await me.open_play()
        screen = await finished(me, play, "What brought this up?", "Buy it now or lose it.")
        line = next(n for n, text in enumerate(screen.transcript()) if "Buy it" in text[1])
        body = {"id": "take-back-1", "line": line}
        made = await me.http.post(f"/api/plays/{play}/branches", json=body)
        again = await me.http.post(f"/api/plays/{play}/branches", json=body)
        assert made.status_code == again.status_code == 201
        branch = made.json()["play"]
        assert again.json() == {"play": branch}
        async with me.socket(branch) as second:
            await second.until(lambda s: s.status)
            assert second.setup is not None
            assert (second.setup["parent"], second.setup["parent_line"]) == (play, line)
            assert second.transcript() == screen.transcript()[:line]
            await second.say("How would you like to go on from here?")
        compared = (await me.http.get(f"/api/compare/{play}/{branch}")).json()
        assert compared["fork"] == line
        assert compared["left"]["lines"][0]["text"].startswith("Buy it")
        assert compared["right"]["lines"][0]["text"].startswith("How would")
        listed = (await me.http.get("/api/plays")).json()["plays"]
        assert {entry["play"] for entry in listed} == {play, branch}
        problem(
            await me.http.post(
                f"/api/plays/{play}/branches", json={"id": "take-back-2", "line": 0}
            ),
            409,
            "no_such_line",
        )
        problem(await other.http.post(f"/api/plays/{play}/branches", json=body), 403, "not_yours")
        problem(await other.http.get(f"/api/compare/{play}/{branch}"), 403, "not_yours")


async def test_g22_pages_come_with_strict_headers_and_nothing_outside_the_client(
    tmp_path: Path,
) -> None:
    client = tmp_path / "client"
    (client / "assets").mkdir(parents=True)
    (client / "index.html").write_text("<!doctype html><title>Askwell</title>")
    (client / "assets" / "app.js").write_text("1")
    (tmp_path / "secret.key").write_text("hidden")
    async with serving(tmp_path, client=client) as server, server.client() as me:
        for path in ("/", "/play/abc", "/s/mini", "/practice"):
            page = await me.http.get(path)
            assert page.status_code == 200
            assert "Askwell" in page.text
            assert "default-src 'self'" in page.headers["content-security-policy"]
            assert page.headers["referrer-policy"] == "no-referrer"
            assert page.headers["cache-control"] == "no-cache"
        asset = await me.http.get("/assets/app.js")
        assert "immutable" in asset.headers["cache-control"]
        assert (await me.http.get("/assets/none.js")).status_code == 404
        for path in ("/../secret.key", "/%2e%2e/secret.key", "/..%2fsecret.key"):
            assert "hidden" not in (await me.http.get(path)).text


async def test_g24_what_can_be_known_before_a_game_is_public_and_nothing_else(
    tmp_path: Path,
) -> None:
    async with serving(tmp_path) as server, server.client() as me:
        scenario = mini_scenario()
        page = await me.http.get(f"/api/scenarios/{scenario.slug}")
        body = page.json()
        assert body["card"]["facts"] == len(scenario.facts)
        assert {row["award"] for row in body["rubric"]} >= {"insight", "confirmed"}
        assert body["who_sees"]
        for brief in (scenario.seats.seller.brief, scenario.seats.buyer.brief):
            assert brief.knows[0] not in page.text
        problem(await me.http.get("/api/scenarios/nowhere"), 404, "no_such_scenario")
        about = (await me.http.get("/api/about")).json()
        assert {label["label"] for label in about["labels"]} >= {"ask.open", "assume", "enable"}
