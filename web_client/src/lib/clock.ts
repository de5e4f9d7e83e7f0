// What a clock on a screen reads. Times are milliseconds of the server's clock.
import type { ClockView } from "../wire";

/** Seconds left at `now`, never below 0; null when there is no clock. */
export function secondsLeft(clock: ClockView, now: number): number | null {
  if (clock.ends_at !== null) return Math.max(0, (Date.parse(clock.ends_at) - now) / 1000);
  return clock.left_s;
}

/** `m:ss`, or `h:mm:ss`, rounded up so that 0:00 means that nothing is left. */
export function minutesSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole >= 3600) {
    const minutes = String(Math.floor(whole / 60) % 60).padStart(2, "0");
    return `${Math.floor(whole / 3600)}:${minutes}:${String(whole % 60).padStart(2, "0")}`;
  }
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** For people who hear the clock: `4 minutes 5 seconds`. */
export function spokenTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const words = [];
  if (minutes > 0) words.push(`${minutes} ${minutes === 1 ? "minute" : "minutes"}`);
  if (rest > 0 || minutes === 0) words.push(`${rest} ${rest === 1 ? "second" : "seconds"}`);
  return words.join(" ");
}

/** Milliseconds from `now` until the reading of `minutesSeconds` changes. */
export function untilNextSecond(clock: ClockView, now: number): number {
  if (clock.ends_at === null) return 1000;
  const left = Date.parse(clock.ends_at) - now;
  return left <= 0 ? 1000 : (left % 1000) + 1;
}

/** How long something has lasted, for people: `12 s`, `3 min`, `2 h`. */
export function lasting(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min`;
  return `${Math.floor(whole / 3600)} h`;
}

/** Seconds from `now` to an ISO time, never below 0; null when there is no such time. */
export function secondsTo(until: string | null, now: number): number | null {
  return until === null ? null : Math.max(0, (Date.parse(until) - now) / 1000);
}
