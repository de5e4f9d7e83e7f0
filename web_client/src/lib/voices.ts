// The voices of a debrief: how they are drawn, and links to this debrief.
import type { IconName } from "../ui/icons";
import type { TalkAbout } from "../wire";

export type Voice = TalkAbout["sides"][number]["voice"];

export const VOICES: Readonly<Record<Voice, { name: string; icon: IconName }>> = {
  rules: { name: "Rules", icon: "notes" },
  partner: { name: "Partner", icon: "people" },
  self: { name: "Self", icon: "person" },
  observers: { name: "Observers", icon: "eye" },
};
