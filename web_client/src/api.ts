// Everything asked for over HTTP. A refusal becomes a `Refused` with the server's own sentence.
import type {
  About,
  Comparison,
  Invitation,
  Invites,
  NewPlay,
  NewRoom,
  Peek,
  PlayMade,
  PracticeList,
  Problem,
  Role,
  ScenarioCard,
  ScenarioPage,
  SitDown,
  TakeBack,
} from "./wire";

/** The server said no, or could not be reached (`code` is then `unreachable`). */
export class Refused extends Error {
  override readonly name = "Refused";

  readonly code: string;
  readonly hint: string;
  readonly status: number;

  constructor(code: string, hint: string, status: number) {
    super(hint);
    this.code = code;
    this.hint = hint;
    this.status = status;
  }
}

const PATIENCE = 15_000;

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const request: RequestInit = { method, signal: AbortSignal.timeout(PATIENCE) };
  if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers = { "content-type": "application/json" };
  }
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Refused("unreachable", "The server can’t be reached. Is it still running?", 0);
  }
  if (response.ok) return response.status === 204 ? undefined : response.json();
  throw await problem(response);
}

async function problem(response: Response): Promise<Refused> {
  try {
    const { code, hint } = (await response.json()) as Problem;
    if (typeof code === "string" && typeof hint === "string") {
      return new Refused(code, hint, response.status);
    }
  } catch {
    // Not JSON: something between us and the server answered.
  }
  const hint = `The server gave an answer that was not expected (${response.status}).`;
  return new Refused("unexpected", hint, response.status);
}

const at = encodeURIComponent;

export const api = {
  about: () => call("GET", "/api/about") as Promise<About>,
  scenarios: () => call("GET", "/api/scenarios") as Promise<ScenarioCard[]>,
  scenario: (slug: string) => call("GET", `/api/scenarios/${at(slug)}`) as Promise<ScenarioPage>,
  open: (play: NewPlay) => call("POST", "/api/plays", play) as Promise<PlayMade>,
  openRoom: (room: NewRoom) => call("POST", "/api/rooms", room) as Promise<PlayMade>,
  peek: (by: Invitation) => call("POST", "/api/rooms/peek", by) as Promise<Peek>,
  sit: (down: SitDown) => call("POST", "/api/rooms/sit", down) as Promise<PlayMade>,
  invites: (play: string) => call("GET", `/api/rooms/${at(play)}/invites`) as Promise<Invites>,
  replaceLink: (play: string, role: Role | "code") =>
    call("POST", `/api/rooms/${at(play)}/invites/${role}`) as Promise<Invites>,
  practice: () => call("GET", "/api/plays") as Promise<PracticeList>,
  takeBack: (play: string, ask: TakeBack) =>
    call("POST", `/api/plays/${at(play)}/branches`, ask) as Promise<PlayMade>,
  erase: (play: string) => call("DELETE", `/api/plays/${at(play)}`) as Promise<undefined>,
  eraseAll: () => call("DELETE", "/api/plays") as Promise<undefined>,
  compare: (left: string, right: string) =>
    call("GET", `/api/compare/${at(left)}/${at(right)}`) as Promise<Comparison>,
  exportAddress: (play: string) => `/api/plays/${at(play)}/export`,
};

/** The sentence to show for whatever went wrong. */
export function sentence(problem: unknown): string {
  return problem instanceof Refused ? problem.hint : "Something on this page went wrong.";
}
