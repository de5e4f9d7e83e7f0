// The choices before a talk, in words.
import type { Feedback } from "../wire";

export const FEEDBACKS: readonly {
  readonly value: Feedback;
  readonly name: string;
  readonly about: string;
}[] = [
  { value: "live", name: "Live", about: "Labels and meters with every line of yours" },
  { value: "after", name: "After each answer", about: "First the reaction, then the labels" },
  { value: "end", name: "Only at the end", about: "Just talk; everything in the debrief" },
];

/** When feedback comes, as the end of “Feedback …”. */
export const WHEN: Readonly<Record<Feedback, string>> = {
  live: "with every line",
  after: "after each answer",
  end: "only at the end",
};

export interface ClockChoice {
  readonly value: string;
  readonly name: string;
  readonly about: string;
  /** As the server wants it: null is the scenario's own, 0 is none. */
  readonly minutes: number | null;
}

export function clocks(set: number): ClockChoice[] {
  const long = (value: string, name: string, minutes: number) => {
    const most = Math.min(240, Math.round(minutes));
    return { value, name, minutes: most, about: `${most} min` };
  };
  return [
    { value: "set", name: "As set", about: `${set} min`, minutes: null },
    long("half", "+50 %", set * 1.5),
    long("double", "Double", set * 2),
    { value: "none", name: "No clock", about: "your pace", minutes: 0 },
  ];
}
