// Who is in a room, in words. Pure: from what the server says of the room and its clock.
import type { IconName } from "../ui/icons";
import type { GuestView, RoomView, Seat, SeatView } from "../wire";
import { lasting } from "./clock";

/** How long somebody may be away before a bot may play on; the server has the last word. */
export const GRACE = 30;

export function other(seat: Seat): Seat {
  return seat === "seller" ? "buyer" : "seller";
}

export function seatOf(room: RoomView, seat: Seat): SeatView {
  return room.seats[0].seat === seat ? room.seats[0] : room.seats[1];
}

/** The name of who sits there, or what the seat is called. */
export function nameOf(seat: SeatView): string {
  return seat.name ?? seat.title;
}

/** Seconds since somebody was last connected; null while they are here. */
export function awayFor(seat: SeatView, now: number): number | null {
  if (seat.here !== "away" || seat.away_since === null) return null;
  return Math.max(0, (now - Date.parse(seat.away_since)) / 1000);
}

export type PresenceKind = "here" | "away" | "bot" | "empty" | "unknown";

export interface Presence {
  readonly kind: PresenceKind;
  readonly icon: IconName;
  /** Without a count: for people who listen. */
  readonly words: string;
}

/** While the line to the server is lost, nobody's presence is known. */
export const UNKNOWN: Presence = { kind: "unknown", icon: "unknown", words: "not known now" };

export function presence(seat: SeatView): Presence {
  if (seat.name === null || seat.here === null) {
    return { kind: "empty", icon: "unknown", words: "nobody yet" };
  }
  switch (seat.here) {
    case "here":
      return { kind: "here", icon: "check", words: "here" };
    case "away":
      return { kind: "away", icon: "offline", words: "away" };
    case "bot":
      return { kind: "bot", icon: "bot", words: "a bot" };
    case "stand_in":
      return { kind: "bot", icon: "bot", words: "away, a bot plays on" };
  }
}

/** `away for 12 s`, or the words without a count. */
export function presenceNow(seat: SeatView, now: number): string {
  const away = awayFor(seat, now);
  return away === null ? presence(seat).words : `away for ${lasting(away)}`;
}

/** `Ann`, `Ann and Ben`, `Ann, Ben and Cid`. */
export function together(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What has changed among people from one view to the next, as sentences to be read out. */
export function news(before: RoomView | null, after: RoomView, me: string): string[] {
  if (!before) return [];
  const said: string[] = [];
  for (const seat of after.seats) {
    if (seat.seat === me) continue;
    const was = seatOf(before, seat.seat);
    const name = nameOf(seat);
    if (seat.name === null && was.name !== null) said.push(`${was.name} has left.`);
    else if (seat.name !== null && was.name === null) said.push(`${name} has sat down.`);
    else if (seat.here !== was.here) said.push(moved(name, seat));
    if (seat.ready && !was.ready && seat.name !== null) said.push(`${name} is ready.`);
    if (seat.rated && !was.rated) said.push(`${name} has rated.`);
  }
  const known = new Map(before.guests.map((guest) => [guest.key, guest]));
  for (const guest of after.guests) {
    if (guest.key !== me && !known.has(guest.key)) said.push(`${guest.name} watches.`);
  }
  return said;
}

function moved(name: string, seat: SeatView): string {
  switch (seat.here) {
    case "here":
      return `${name} is back.`;
    case "away":
      return `${name} is away.`;
    case "bot":
    case "stand_in":
      return `A bot plays for ${name}.`;
    case null:
      return `${name} has left.`;
  }
}

export function guestsHere(guests: readonly GuestView[]): readonly GuestView[] {
  return guests.filter(({ here }) => here);
}
