// Which address shows which screen. Pure; the history is the router's.

export type Route =
  | { readonly name: "home" }
  | { readonly name: "scenario"; readonly slug: string }
  | { readonly name: "play"; readonly id: string }
  | { readonly name: "join"; readonly code: string }
  | { readonly name: "seat"; readonly play: string }
  | { readonly name: "practice" }
  | { readonly name: "compare"; readonly left: string; readonly right: string }
  | { readonly name: "about" }
  | { readonly name: "lost" };

export function match(path: string): Route {
  const [first, second, third, ...more] = parts(path);
  if (more.length > 0) return { name: "lost" };
  if (first === undefined) return { name: "home" };
  if (first === "compare" && second && third) {
    return { name: "compare", left: second, right: third };
  }
  if (third !== undefined) return { name: "lost" };
  if (first === "s" && second) return { name: "scenario", slug: second };
  if (first === "play" && second) return { name: "play", id: second };
  if (first === "join") return { name: "join", code: second ?? "" };
  if (first === "seat" && second) return { name: "seat", play: second };
  if (second !== undefined) return { name: "lost" };
  if (first === "practice" || first === "about") return { name: first };
  return { name: "lost" };
}

function parts(path: string): string[] {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return ["?"];
  }
}

export const to = {
  home: "/",
  practice: "/practice",
  about: "/about",
  join: (code = "") => (code === "" ? "/join" : `/join/${encodeURIComponent(code)}`),
  scenario: (slug: string) => `/s/${encodeURIComponent(slug)}`,
  play: (id: string) => `/play/${encodeURIComponent(id)}`,
  compare: (left: string, right: string) =>
    `/compare/${encodeURIComponent(left)}/${encodeURIComponent(right)}`,
};
