import { afterEach, beforeEach, expect, test, vi } from "vitest";

type Router = typeof import("./router.svelte");

let router: Router;
let page: EventTarget;
let document: EventTarget;
let pushed: string[];

/** A page with an address bar, as far as the router looks at one. */
beforeEach(async () => {
  vi.resetModules();
  page = new EventTarget();
  document = new EventTarget();
  pushed = [];
  const location = { pathname: "/", origin: "http://well.test" };
  vi.stubGlobal("location", location);
  vi.stubGlobal("document", document);
  vi.stubGlobal("scrollTo", () => undefined);
  vi.stubGlobal("history", {
    pushState: (_: unknown, __: string, to: string) => {
      pushed.push(to);
      location.pathname = to;
    },
  });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  router = await import("./router.svelte");
});

afterEach(() => {
  vi.unstubAllGlobals();
});

interface Link {
  pathname: string;
  origin: string;
  hash: string;
  target: string;
  download: boolean;
}

function click(link: Partial<Link>, keys: Partial<MouseEvent> = {}): boolean {
  const whole = { origin: "http://well.test", hash: "", target: "", download: false, ...link };
  const node = { ...whole, hasAttribute: () => whole.download };
  const event = Object.assign(new Event("click", { cancelable: true }), { button: 0, ...keys });
  Object.defineProperty(event, "target", { value: { closest: () => node } });
  return !document.dispatchEvent(event);
}

test("going somewhere changes the address and the route", () => {
  router.router.go("/s/dead-deal");
  expect(pushed).toEqual(["/s/dead-deal"]);
  expect(router.router.route).toEqual({ name: "scenario", slug: "dead-deal" });
});

test("back and forward change the route", () => {
  router.follow();
  location.pathname = "/about";
  page.dispatchEvent(new Event("popstate"));
  expect(router.router.route).toEqual({ name: "about" });
});

test("a plain click on a link of ours stays on the page", () => {
  const leave = router.follow();
  expect(click({ pathname: "/practice" })).toBe(true);
  expect(router.router.route).toEqual({ name: "practice" });
  leave();
  expect(click({ pathname: "/about" })).toBe(false);
});

test.each<[string, Partial<Link>, Partial<MouseEvent>]>([
  ["with a key for a new tab", { pathname: "/about" }, { ctrlKey: true }],
  ["with the middle button", { pathname: "/about" }, { button: 1 }],
  ["to another host", { pathname: "/", origin: "http://other.test" }, {}],
  ["to a download", { pathname: "/api/plays/x/export", download: true }, {}],
  ["to the server itself", { pathname: "/api/about" }, {}],
  ["to a place on this page", { pathname: "/", hash: "#line-3" }, {}],
  ["to a new window", { pathname: "/about", target: "_blank" }, {}],
])("a click %s is the browser's", (_, link, keys) => {
  router.follow();
  expect(click(link, keys)).toBe(false);
  expect(pushed).toEqual([]);
});

test("a heading takes the focus when one came from another screen, and only once", () => {
  const focus = vi.fn();
  const node = { focus } as unknown as HTMLElement;
  router.heading(node);
  expect(focus).not.toHaveBeenCalled();
  router.router.go("/about");
  router.heading(node);
  router.heading(node);
  expect(focus).toHaveBeenCalledTimes(1);
});
