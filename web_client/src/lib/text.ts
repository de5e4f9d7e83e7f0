// Text that people type, and text in figures. The server counts Unicode code points; so does this.

/** Longest line, in code points. */
export const MAX_TEXT = 2000;

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What can be sent of `text`: one kind of line end, no control characters, no half characters. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(CONTROL, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .trim();
}

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** `0.625` as `63 %`; nothing counted is a dash. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}\u00a0%`;
}

/** `+4`, `−2`, `0`, with a real minus. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0";
}

/** A number with a real minus. */
export function plain(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

/** `1 line`, `2 lines`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** How people number the lines of a talk: the wire's first line is 0. */
export function lineNumber(n: number): number {
  return n + 1;
}

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export function date(iso: string): string {
  return DATE.format(new Date(iso));
}

const TIME = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

export function time(iso: string): string {
  return TIME.format(new Date(iso));
}

/** Up to two letters for a round badge. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return [first, last]
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toUpperCase();
}
