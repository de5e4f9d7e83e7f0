/* Made from the server's protocol by 'make gen'. Do not edit. */

export type Client = Hello | DoBegin | DoSay | DoHint | DoPause | DoResume | DoEnd;
export type T = "hello";
export type V = number;
export type T1 = "begin";
export type Id = string;
export type T2 = "say";
export type Id1 = string;
export type Text = string;
export type T3 = "hint";
export type Id2 = string;
export type T4 = "pause";
export type Id3 = string;
export type T5 = "resume";
export type Id4 = string;
export type T6 = "end";
export type Id5 = string;
export type Server = Welcome | LinesMsg | StatusMsg | DebriefMsg | Ack | Refused;
export type T7 = "welcome";
export type V1 = number;
/**
 * The server's clock, to correct the client's by
 */
export type Now = string;
export type Role = "seller";
export type Play = string;
export type Slug = string;
export type Title = string;
export type Situation = string;
export type Minutes = number;
export type Difficulty = number;
export type SeatName = string;
export type OtherSeatName = string;
/**
 * Who you are in this talk, one or two sentences
 */
export type You = string;
/**
 * What you know going in
 *
 * @minItems 1
 */
export type Knows = [string, ...string[]];
/**
 * What you want from this talk
 *
 * @minItems 1
 */
export type Wants = [string, ...string[]];
export type Name = string;
export type Role1 = string;
export type Organisation = string;
export type About = string;
export type Award = string;
export type Name1 = string;
export type Points = number;
export type PracticeFocus = boolean;
export type Rubric = RubricRow[];
export type Focus = ("model" | "inspire" | "challenge" | "enable" | "encourage")[];
export type Feedback = "live" | "after" | "end";
export type Pace = "human" | "instant";
export type Facts = number;
export type WhoSees = string;
export type Parent = string | null;
export type ParentLine = number | null;
export type T8 = "lines";
export type N = number;
export type Seat = "seller" | "buyer";
export type Text1 = string;
export type At = string;
export type Rated = boolean;
export type Label =
  | "ask.open"
  | "ask.closed"
  | "ask.leading"
  | "tell.inform"
  | "tell.advise"
  | "tell.pitch"
  | "push"
  | "reflect"
  | "social"
  | "assume"
  | "check"
  | "model"
  | "inspire"
  | "challenge"
  | "enable"
  | "encourage";
export type Name2 = string;
export type Confidence = number;
export type Start = number;
export type End = number;
export type Rule = string;
export type Because = string;
export type Spans = Span[];
export type Labels = LineLabel[];
export type NotRated = string[];
export type Award1 = string;
export type Value = number;
export type Why = string;
export type Points1 = LinePoint[];
export type To = "assumed" | "asked" | "told" | "confirmed";
export type Text2 = string;
export type Notes = LedgerNote[];
export type Lines = SellerLine[];
export type T9 = "status";
export type Role2 = "seller";
export type Phase = "briefing" | "playing" | "paused" | "closing" | "debrief";
export type YouMay = ("begin" | "say" | "hint" | "pause" | "resume" | "end" | "take_back")[];
/**
 * Who the talk waits for, in words, if not for you
 */
export type WaitingFor = string | null;
export type Typing = boolean;
export type EndsAt = string | null;
export type LeftS = number | null;
export type Minutes1 = number | null;
export type Signal = string;
export type Drift = "warmer" | "cooler" | "steady";
export type State = "unknown" | "assumed" | "asked" | "told" | "confirmed";
export type Label1 = string | null;
export type Truth = string | null;
/**
 * What the seller took for granted, in their own words
 */
export type Claim = string | null;
/**
 * The line where the state was reached
 */
export type Line = number;
export type Ledger = LedgerRow[];
export type AskShare = number | null;
export type OpenShare = number | null;
export type WordsShare = number | null;
export type ReflectionsPerQuestion = number | null;
export type Checked = number;
export type Made = number;
export type Told = number;
export type Facts1 = number;
export type Points2 = number | null;
export type Hints = string[];
export type Outcome = string | null;
export type EndReason = ("buyer" | "seller" | "time") | null;
export type T10 = "debrief";
export type Play1 = string;
export type Slug1 = string;
export type Title1 = string;
export type Persona = string;
export type SeatName1 = string;
export type OtherSeatName1 = string;
export type OpenedAt = string;
export type MinutesUsed = number;
export type Id6 = string;
export type Title2 = string;
export type Kind = "advance" | "open-door" | "no-fit" | "brush-off" | "walk-out";
export type Meaning = string;
/**
 * Who or what ended it, one sentence
 */
export type How = string;
export type Points3 = number;
export type Award2 = string;
export type Name3 = string;
export type Times = number;
export type Value1 = number;
export type PointsRows = PointsRow[];
export type Id7 =
  "ask_share" | "open_share" | "words_share" | "reflections_per_question" | "assumptions" | "practices" | "insights";
export type Name4 = string;
/**
 * Share 0-1 or ratio; None when there was nothing to count
 */
export type Value2 = number | null;
/**
 * The value as people read it, e.g. `62 %` or `3 of 9`
 */
export type Shown = string;
export type Good = string;
export type Source = string;
export type Verdict = "good" | "fair" | "work" | "none";
export type Meters1 = MeterNote[];
export type Fact = string;
export type Label2 = string;
export type Truth1 = string;
export type State1 = "unknown" | "assumed" | "asked" | "told" | "confirmed";
/**
 * The seller's words that took it for granted
 */
export type Claim1 = string | null;
export type ClaimRight = boolean | null;
/**
 * The costly assumption sellers usually hold here
 */
export type Belief = string | null;
export type AskedLine = number | null;
export type ToldLine = number | null;
/**
 * A question that would have found it, when not told
 */
export type WouldFind = string | null;
export type Ledger1 = FactNote[];
export type Lines1 = SellerLine[];
/**
 * @maxItems 3
 */
export type Moments = [] | [Moment] | [Moment, Moment] | [Moment, Moment, Moment];
export type Line1 = number;
export type Text3 = string;
export type Why1 = string;
export type Title3 = string;
export type Text4 = string;
/**
 * The line to take back, if there is one
 */
export type Line2 = number | null;
/**
 * Words one could have used there
 */
export type Instead = string | null;
export type Hints1 = number;
export type Parent1 = string | null;
export type ParentLine1 = number | null;
export type Scorer = string;
export type T11 = "ack";
export type Id8 = string;
export type T12 = "refused";
export type Id9 = string | null;
export type Code = string;
export type Hint = string;
export type Slug2 = string;
export type Title4 = string;
export type Summary = string;
export type Industry = string;
export type Minutes2 = number;
export type Difficulty1 = number;
export type Skills = string[];
export type Focus1 = ("model" | "inspire" | "challenge" | "enable" | "encourage")[];
export type Facts2 = number;
export type Cards = ScenarioCard[];
export type Situation1 = string;
export type SeatName2 = string;
export type OtherSeatName2 = string;
export type PersonaName = string;
export type PersonaRole = string;
export type PersonaOrganisation = string;
export type PersonaAbout = string;
export type Rubric1 = RubricRow[];
export type WhoSees1 = string;
export type Id10 = string;
export type Slug3 = string;
export type Feedback1 = "live" | "after" | "end";
export type Minutes3 = number | null;
export type Seed = number | null;
export type Id11 = string;
export type Line3 = number;
export type Play2 = string;
export type Play3 = string;
export type Slug4 = string;
export type Title5 = string;
export type OpenedAt1 = string;
export type Phase1 = "briefing" | "playing" | "paused" | "closing" | "debrief";
export type Outcome1 = string | null;
export type Kind1 = ("advance" | "open-door" | "no-fit" | "brush-off" | "walk-out") | null;
export type EndReason1 = ("buyer" | "seller" | "time") | null;
export type Points4 = number;
export type Lines2 = number;
export type Parent2 = string | null;
export type ParentLine2 = number | null;
export type Plays = PracticeEntry[];
export type Title6 = string;
export type Fork = number;
export type Common = SellerLine[];
export type Play4 = string;
export type Outcome2 = string | null;
export type Points5 = number;
/**
 * From the fork on
 */
export type Lines3 = SellerLine[];
export type Name5 = "Askwell";
export type Version = string;
export type Protocol = number;
export type Scorer1 = string;
export type Label3 =
  | "ask.open"
  | "ask.closed"
  | "ask.leading"
  | "tell.inform"
  | "tell.advise"
  | "tell.pitch"
  | "push"
  | "reflect"
  | "social"
  | "assume"
  | "check"
  | "model"
  | "inspire"
  | "challenge"
  | "enable"
  | "encourage";
export type Name6 = string;
export type Meaning1 = string;
export type Labels1 = LabelInfo[];
export type Code1 = string;
export type Hint1 = string;

/**
 * Everything above under one roof, for generated types.
 */
export interface Wire {
  client: Client;
  server: Server;
  cards: Cards;
  page: ScenarioPage;
  new_play: NewPlay;
  take_back: TakeBack;
  made: PlayMade;
  practice: PracticeList;
  comparison: Comparison;
  about: About1;
  problem: Problem;
}
/**
 * The first message of a connection.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Hello".
 */
export interface Hello {
  t: T;
  v: V;
}
/**
 * The brief is read: start.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoBegin".
 */
export interface DoBegin {
  t: T1;
  id: Id;
}
/**
 * Say a line.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoSay".
 */
export interface DoSay {
  t: T2;
  id: Id1;
  text: Text;
}
/**
 * Ask for a nudge.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoHint".
 */
export interface DoHint {
  t: T3;
  id: Id2;
}
/**
 * Stop the clock.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoPause".
 */
export interface DoPause {
  t: T4;
  id: Id3;
}
/**
 * Go on.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoResume".
 */
export interface DoResume {
  t: T5;
  id: Id4;
}
/**
 * End the talk.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoEnd".
 */
export interface DoEnd {
  t: T6;
  id: Id5;
}
/**
 * Answer to hello: who you are here. All lines and the status follow.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Welcome".
 */
export interface Welcome {
  t?: T7;
  v?: V1;
  now: Now;
  setup: SellerSetup;
}
/**
 * What does not change during a role-play; sent once a connection.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SellerSetup".
 */
export interface SellerSetup {
  role?: Role;
  play: Play;
  slug: Slug;
  title: Title;
  situation: Situation;
  minutes: Minutes;
  difficulty: Difficulty;
  seat_name: SeatName;
  other_seat_name: OtherSeatName;
  brief: Brief;
  persona: PersonaCard;
  rubric: Rubric;
  focus: Focus;
  feedback: Feedback;
  pace: Pace;
  facts: Facts;
  who_sees: WhoSees;
  parent: Parent;
  parent_line: ParentLine;
}
/**
 * What one seat knows and wants; shown to that seat alone.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Brief".
 */
export interface Brief {
  you: You;
  knows: Knows;
  wants: Wants;
}
/**
 * The buyer's public profile.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PersonaCard".
 */
export interface PersonaCard {
  name: Name;
  role: Role1;
  organisation: Organisation;
  about: About;
}
/**
 * What earns or costs points, as shown before the game.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RubricRow".
 */
export interface RubricRow {
  award: Award;
  name: Name1;
  points: Points;
  practice_focus?: PracticeFocus;
}
/**
 * Lines to write at their numbers: new ones, or replacements of known ones.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LinesMsg".
 */
export interface LinesMsg {
  t?: T8;
  lines: Lines;
}
/**
 * One line of the transcript as the seller sees it.
 *
 * `rated` is False while feedback is held back; then labels, points and notes are empty.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SellerLine".
 */
export interface SellerLine {
  n: N;
  seat: Seat;
  text: Text1;
  at: At;
  rated: Rated;
  labels?: Labels;
  not_rated?: NotRated;
  points?: Points1;
  notes?: Notes;
}
/**
 * One label of a line, as shown to the seller.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LineLabel".
 */
export interface LineLabel {
  label: Label;
  name: Name2;
  confidence: Confidence;
  spans: Spans;
}
/**
 * Words that earned a label: `text[start:end]` in code points, and the rule in plain words.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Span".
 */
export interface Span {
  start: Start;
  end: End;
  rule: Rule;
  because: Because;
}
/**
 * Points of a line and the sentence that says why.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LinePoint".
 */
export interface LinePoint {
  award: Award1;
  value: Value;
  why: Why;
}
/**
 * What a line did to the ledger, in words the seller may read.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LedgerNote".
 */
export interface LedgerNote {
  to: To;
  text: Text2;
  span?: Span | null;
}
/**
 * The whole status; replaces the one before.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StatusMsg".
 */
export interface StatusMsg {
  t?: T9;
  status: SellerStatus;
}
/**
 * All that changes, always whole.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SellerStatus".
 */
export interface SellerStatus {
  role?: Role2;
  phase: Phase;
  you_may: YouMay;
  waiting_for: WaitingFor;
  typing: Typing;
  clock: ClockView;
  signal: Signal;
  drift: Drift;
  ledger: Ledger;
  /**
   * None while feedback is held back
   */
  meters: Meters | null;
  points: Points2;
  hints: Hints;
  outcome: Outcome;
  end_reason: EndReason;
}
/**
 * `ends_at` while it runs, else `left_s`; both None when there is no clock.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClockView".
 */
export interface ClockView {
  ends_at: EndsAt;
  left_s: LeftS;
  minutes: Minutes1;
}
/**
 * One fact the seller has touched. `label` and `truth` appear with what they learned of it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LedgerRow".
 */
export interface LedgerRow {
  state: State;
  label: Label1;
  truth: Truth;
  claim: Claim;
  line: Line;
}
/**
 * Figures of one talk. Shares are 0-1, None while there is nothing to divide by.
 *
 * `ask_share`: seller lines that ask, of those that ask or tell (a line that does both counts on
 * both sides). `open_share`: open questions of all questions. `words_share`: the seller's words
 * of all words. `reflections_per_question`: reflections over questions. `checked` and `made`:
 * lines that check, and lines that make, an assumption. `told` of `facts`: insights unlocked.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Meters".
 */
export interface Meters {
  ask_share: AskShare;
  open_share: OpenShare;
  words_share: WordsShare;
  reflections_per_question: ReflectionsPerQuestion;
  checked: Checked;
  made: Made;
  practices: Practices;
  told: Told;
  facts: Facts1;
}
export interface Practices {
  [k: string]: number;
}
/**
 * The debrief, once the talk is over.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DebriefMsg".
 */
export interface DebriefMsg {
  t?: T10;
  debrief: Debrief;
}
/**
 * Everything a player reads after a talk.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Debrief".
 */
export interface Debrief {
  play: Play1;
  slug: Slug1;
  title: Title1;
  persona: Persona;
  seat_name: SeatName1;
  other_seat_name: OtherSeatName1;
  opened_at: OpenedAt;
  minutes_used: MinutesUsed;
  outcome: OutcomeNote;
  points: Points3;
  points_rows: PointsRows;
  meters: Meters1;
  figures: Meters;
  ledger: Ledger1;
  lines: Lines1;
  moments: Moments;
  try_next: TryNext;
  hints: Hints1;
  parent: Parent1;
  parent_line: ParentLine1;
  scorer: Scorer;
}
/**
 * How the talk ended and what that means.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "OutcomeNote".
 */
export interface OutcomeNote {
  id: Id6;
  title: Title2;
  kind: Kind;
  meaning: Meaning;
  how: How;
}
/**
 * Points of one kind, added up.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PointsRow".
 */
export interface PointsRow {
  award: Award2;
  name: Name3;
  times: Times;
  value: Value1;
}
/**
 * One meter against what good looks like, with the source of that figure.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeterNote".
 */
export interface MeterNote {
  id: Id7;
  name: Name4;
  value: Value2;
  shown: Shown;
  good: Good;
  source: Source;
  verdict: Verdict;
}
/**
 * One fact of the ledger against the truth; all cards are open now.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FactNote".
 */
export interface FactNote {
  fact: Fact;
  label: Label2;
  truth: Truth1;
  state: State1;
  claim: Claim1;
  claim_right: ClaimRight;
  belief: Belief;
  asked_line: AskedLine;
  told_line: ToldLine;
  would_find: WouldFind;
}
/**
 * One of the best moments: a line of the seller's and what it did.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Moment".
 */
export interface Moment {
  line: Line1;
  text: Text3;
  why: Why1;
}
/**
 * One thing to try next, tied to this talk.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TryNext".
 */
export interface TryNext {
  title: Title3;
  text: Text4;
  line?: Line2;
  instead?: Instead;
}
/**
 * The command of that id is on disk. Sent again for a command sent again.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Ack".
 */
export interface Ack {
  t?: T11;
  id: Id8;
}
/**
 * A refusal: a code for programs, a sentence for people.
 *
 * `id` is None when no command could be read.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Refused".
 */
export interface Refused {
  t?: T12;
  id: Id9;
  code: Code;
  hint: Hint;
}
/**
 * A scenario on the home page. Public: nothing of either brief.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ScenarioCard".
 */
export interface ScenarioCard {
  slug: Slug2;
  title: Title4;
  summary: Summary;
  industry: Industry;
  minutes: Minutes2;
  difficulty: Difficulty1;
  skills: Skills;
  focus: Focus1;
  facts: Facts2;
}
/**
 * What one may know before opening a role-play.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ScenarioPage".
 */
export interface ScenarioPage {
  card: ScenarioCard;
  situation: Situation1;
  seat_name: SeatName2;
  other_seat_name: OtherSeatName2;
  persona_name: PersonaName;
  persona_role: PersonaRole;
  persona_organisation: PersonaOrganisation;
  persona_about: PersonaAbout;
  rubric: Rubric1;
  who_sees: WhoSees1;
}
/**
 * Open a solo role-play. `minutes` 0 means no clock, None the scenario's own.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NewPlay".
 */
export interface NewPlay {
  id: Id10;
  slug: Slug3;
  feedback?: Feedback1;
  minutes?: Minutes3;
  seed?: Seed;
}
/**
 * Branch a role-play just before one of the seller's own lines.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TakeBack".
 */
export interface TakeBack {
  id: Id11;
  line: Line3;
}
/**
 * A new role-play's id, for `/play/<id>`.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PlayMade".
 */
export interface PlayMade {
  play: Play2;
}
/**
 * This browser's role-plays, newest first.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PracticeList".
 */
export interface PracticeList {
  plays: Plays;
}
/**
 * One role-play in the list of this browser's practice.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PracticeEntry".
 */
export interface PracticeEntry {
  play: Play3;
  slug: Slug4;
  title: Title5;
  opened_at: OpenedAt1;
  phase: Phase1;
  outcome: Outcome1;
  kind: Kind1;
  end_reason: EndReason1;
  points: Points4;
  lines: Lines2;
  figures: Meters;
  parent: Parent2;
  parent_line: ParentLine2;
}
/**
 * Two branches of one talk, side by side. `fork` is the first line in which they differ.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Comparison".
 */
export interface Comparison {
  title: Title6;
  fork: Fork;
  common: Common;
  left: Side;
  right: Side;
}
/**
 * One of two branches that are compared.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Side".
 */
export interface Side {
  play: Play4;
  outcome: Outcome2;
  points: Points5;
  figures: Meters;
  lines: Lines3;
}
/**
 * What this server is.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "About".
 */
export interface About1 {
  name?: Name5;
  version: Version;
  protocol?: Protocol;
  scorer: Scorer1;
  labels: Labels1;
}
/**
 * A label of the codebook in words.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LabelInfo".
 */
export interface LabelInfo {
  label: Label3;
  name: Name6;
  meaning: Meaning1;
}
/**
 * The body of every refused HTTP request.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  code: Code1;
  hint: Hint1;
}
