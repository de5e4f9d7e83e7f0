/* Made from the server's protocol by 'make gen'. Do not edit. */

export type Client =
  | Hello
  | DoBegin
  | DoSay
  | DoHint
  | DoPause
  | DoResume
  | DoEnd
  | DoReady
  | DoMoreTime
  | DoAgree
  | DoDecline
  | DoTell
  | DoUntell
  | DoRaise
  | DoRate
  | DoLabel
  | DoNote
  | DoContest
  | DoStandIn
  | DoSeatBot
  | DoUnseatBot
  | DoAgain
  | DoClose
  | DoLeave;
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
export type T7 = "ready";
export type Id6 = string;
export type Ready = boolean;
export type T8 = "more_time";
export type Id7 = string;
export type T9 = "agree";
export type Id8 = string;
export type T10 = "decline";
export type Id9 = string;
export type T11 = "tell";
export type Id10 = string;
export type Fact = string;
export type Line = number | null;
export type T12 = "untell";
export type Id11 = string;
export type Fact1 = string;
export type T13 = "raise";
export type Id12 = string;
export type Objection = string;
export type Line1 = number | null;
export type T14 = "rate";
export type Id13 = string;
export type Again = number | null;
export type NextStep = number | null;
export type T15 = "label";
export type Id14 = string;
export type Line2 = number;
/**
 * @maxItems 16
 */
export type Labels = (
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
  | "encourage"
)[];
export type T16 = "note";
export type Id15 = string;
export type Text1 = string;
export type T17 = "contest";
export type Id16 = string;
export type Line3 = number;
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
export type Reason = string;
export type T18 = "stand_in";
export type Id17 = string;
export type Seat = "seller" | "buyer";
export type T19 = "seat_bot";
export type Id18 = string;
export type Seat1 = "seller" | "buyer";
export type T20 = "unseat_bot";
export type Id19 = string;
export type Seat2 = "seller" | "buyer";
export type T21 = "again";
export type Id20 = string;
export type Swap = boolean;
export type T22 = "close";
export type Id21 = string;
export type T23 = "leave";
export type Id22 = string;
export type Server = Welcome | SetupMsg | LinesMsg | StatusMsg | DebriefMsg | Ack | Refused;
export type T24 = "welcome";
export type V1 = number;
/**
 * The server's clock, to correct the client's by
 */
export type Now = string;
export type Setup = SellerSetup | BuyerSetup | ObserverSetup;
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
/**
 * `seller`, `buyer`, or an observer's key
 */
export type Me = string;
export type MyName = string;
/**
 * May invite, seat bots, replace links and close the room
 */
export type Maker = boolean;
export type Id23 =
  | "keeps-word"
  | "owns-limits"
  | "draws-future"
  | "ties-to-hopes"
  | "questions-habit"
  | "small-trial"
  | "leaves-choice"
  | "builds-together"
  | "names-effort"
  | "marks-progress";
export type Practice = "model" | "inspire" | "challenge" | "enable" | "encourage";
export type Text2 = string;
export type Behaviours = BehaviourText[];
/**
 * What an observer may mark a line with
 */
export type Labels1 = (
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
  | "encourage"
)[];
export type Role2 = "buyer";
export type Play1 = string;
export type Slug1 = string;
export type Title1 = string;
export type Situation1 = string;
export type Minutes1 = number;
export type Difficulty1 = number;
export type SeatName1 = string;
export type OtherSeatName1 = string;
export type Voice = string | null;
export type Fact2 = string;
export type Label1 = string;
export type Truth = string;
/**
 * When to tell it, a sentence
 */
export type When = string;
/**
 * Words one might tell it with
 */
export type Say = string[];
/**
 * Words for when it is asked for too early
 */
export type Dodge = string[];
/**
 * What sellers often take for granted here
 */
export type Belief = string | null;
export type BeliefRight = boolean;
/**
 * What to answer to that belief
 */
export type Correct = string[];
export type Cards = CardFace[];
export type Objection1 = string;
export type Say1 = string[];
/**
 * In which mood of the talk it fits, a few words
 */
export type When1 = string;
export type Objections = ObjectionCard[];
export type Rubric1 = RubricRow[];
export type Focus1 = ("model" | "inspire" | "challenge" | "enable" | "encourage")[];
export type Feedback1 = "live" | "after" | "end";
export type Facts1 = number;
export type WhoSees1 = string;
export type Role3 = "observer";
export type Play2 = string;
export type Slug2 = string;
export type Title2 = string;
export type Situation2 = string;
export type Minutes2 = number;
export type Difficulty2 = number;
export type SeatName2 = string;
export type OtherSeatName2 = string;
export type Seat3 = "seller" | "buyer";
export type Title3 = string;
/**
 * Empty unless the room allows it
 */
export type Briefs = SeatBrief[];
export type Rubric2 = RubricRow[];
export type Focus2 = ("model" | "inspire" | "challenge" | "enable" | "encourage")[];
export type Feedback2 = "live" | "after" | "end";
export type Facts2 = number;
export type WhoSees2 = string;
export type T25 = "setup";
export type Setup1 = SellerSetup | BuyerSetup | ObserverSetup;
export type T26 = "lines";
export type Lines = SellerLine[] | TableLine[] | ObserverLine[];
export type N = number;
export type Seat4 = "seller" | "buyer";
export type Text3 = string;
export type At = string;
export type Rated = boolean;
export type Label2 =
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
/**
 * Why a player does not agree with it, in their words
 */
export type Contested = string | null;
export type Labels2 = LineLabel[];
export type NotRated = string[];
export type Award1 = string;
export type Value = number;
export type Why = string;
export type Points1 = LinePoint[];
export type To = "assumed" | "asked" | "told" | "confirmed";
export type Text4 = string;
export type Notes = LedgerNote[];
export type N1 = number;
export type Seat5 = "seller" | "buyer";
export type Text5 = string;
export type At1 = string;
/**
 * Facts marked as told in it
 */
export type Told = string[];
/**
 * Facts its words seem to tell, not marked yet
 */
export type Proposes = string[];
export type Raised = string[];
export type N2 = number;
export type Seat6 = "seller" | "buyer";
export type Text6 = string;
export type At2 = string;
export type Mine = (
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
  | "encourage"
)[];
export type T27 = "status";
export type Status = SellerStatus | TableStatus | ObserverStatus;
export type Role4 = "seller";
export type Phase = "lobby" | "briefing" | "playing" | "paused" | "closing" | "rating" | "debrief" | "closed";
export type YouMay = (
  | "begin"
  | "say"
  | "hint"
  | "pause"
  | "resume"
  | "end"
  | "take_back"
  | "ready"
  | "unready"
  | "more_time"
  | "agree"
  | "decline"
  | "tell"
  | "raise"
  | "rate"
  | "label"
  | "note"
  | "contest"
  | "stand_in"
  | "seat_bot"
  | "unseat_bot"
  | "again"
  | "close"
  | "leave"
)[];
/**
 * Who the talk waits for, in words, if not for you
 */
export type WaitingFor = string | null;
export type Typing = boolean;
export type EndsAt = string | null;
export type LeftS = number | null;
export type Minutes3 = number | null;
/**
 * None when a person plays the buyer
 */
export type Signal = string | null;
export type Drift = "warmer" | "cooler" | "steady";
export type State = "unknown" | "assumed" | "asked" | "told" | "confirmed";
export type Label3 = string | null;
export type Truth1 = string | null;
/**
 * What the seller took for granted, in their own words
 */
export type Claim = string | null;
/**
 * The line where the state was reached
 */
export type Line4 = number;
export type Ledger = LedgerRow[];
export type AskShare = number | null;
export type OpenShare = number | null;
export type WordsShare = number | null;
export type ReflectionsPerQuestion = number | null;
export type Checked = number;
export type Made = number;
export type Told1 = number;
export type Facts3 = number;
export type Points2 = number | null;
export type Hints = string[];
export type Outcome = string | null;
export type EndReason = ("buyer" | "seller" | "time" | "abandoned") | null;
/**
 * @minItems 2
 * @maxItems 2
 */
export type Seats = [unknown, unknown];
export type Key = string;
export type Name3 = string;
export type Here = boolean;
export type Guests = GuestView[];
/**
 * Seats the phase waits for
 */
export type WaitsFor = ("seller" | "buyer")[];
/**
 * Seats that nobody has taken
 */
export type Missing = ("seller" | "buyer")[];
/**
 * When this phase ends by itself
 */
export type EndsAt1 = string | null;
/**
 * What happens at that time, a sentence
 */
export type Then = string;
export type EndAsked = ("seller" | "buyer") | null;
export type EndAskedUntil = string | null;
export type EndRefused = ("seller" | "buyer") | null;
/**
 * Where the same people go on
 */
export type NextPlay = string | null;
export type Closed = ("people" | "time" | "abandoned") | null;
export type Role5 = "buyer";
export type Phase1 = "lobby" | "briefing" | "playing" | "paused" | "closing" | "rating" | "debrief" | "closed";
export type YouMay1 = (
  | "begin"
  | "say"
  | "hint"
  | "pause"
  | "resume"
  | "end"
  | "take_back"
  | "ready"
  | "unready"
  | "more_time"
  | "agree"
  | "decline"
  | "tell"
  | "raise"
  | "rate"
  | "label"
  | "note"
  | "contest"
  | "stand_in"
  | "seat_bot"
  | "unseat_bot"
  | "again"
  | "close"
  | "leave"
)[];
export type WaitingFor1 = string | null;
/**
 * A bot in the seller's seat is about to speak
 */
export type Typing1 = boolean;
export type Trust = number;
export type Patience = number;
/**
 * The mood of the talk, its title
 */
export type Stage = string;
export type StageAbout = string;
export type Title4 = string;
export type Text7 = string;
export type Because1 = string | null;
export type Mood = "warmer" | "cooler" | "steady";
export type Fact3 = string;
/**
 * Trust and what was told before allow telling it
 */
export type Ready1 = boolean;
/**
 * The seller has asked for it
 */
export type Asked = boolean;
/**
 * The line it was told in
 */
export type Told2 = number | null;
export type Cards1 = CardState[];
export type Raised1 = string[];
/**
 * Objections that would fit now
 */
export type Fits = string[];
export type Outcome1 = string | null;
export type EndReason1 = ("buyer" | "seller" | "time" | "abandoned") | null;
export type Role6 = "observer";
export type Phase2 = "lobby" | "briefing" | "playing" | "paused" | "closing" | "rating" | "debrief" | "closed";
export type YouMay2 = (
  | "begin"
  | "say"
  | "hint"
  | "pause"
  | "resume"
  | "end"
  | "take_back"
  | "ready"
  | "unready"
  | "more_time"
  | "agree"
  | "decline"
  | "tell"
  | "raise"
  | "rate"
  | "label"
  | "note"
  | "contest"
  | "stand_in"
  | "seat_bot"
  | "unseat_bot"
  | "again"
  | "close"
  | "leave"
)[];
export type WaitingFor2 = string | null;
export type Typing2 = boolean;
export type Line5 = number;
export type Text8 = string;
export type At3 = string;
export type Notes1 = NoteView[];
export type Outcome2 = string | null;
export type EndReason2 = ("buyer" | "seller" | "time" | "abandoned") | null;
export type T28 = "debrief";
export type Play3 = string;
export type Slug3 = string;
export type Title5 = string;
export type Persona = string;
export type SeatName3 = string;
export type OtherSeatName3 = string;
export type OpenedAt = string;
export type MinutesUsed = number;
export type Id24 = string;
export type Title6 = string;
export type Kind = "advance" | "open-door" | "no-fit" | "brush-off" | "walk-out";
export type Meaning = string;
/**
 * Who or what ended it, one sentence
 */
export type How = string;
export type Points3 = number;
export type Award2 = string;
export type Name4 = string;
export type Times = number;
export type Value1 = number;
export type PointsRows = PointsRow[];
export type Id25 =
  "ask_share" | "open_share" | "words_share" | "reflections_per_question" | "assumptions" | "practices" | "insights";
export type Name5 = string;
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
export type Fact4 = string;
export type Label4 = string;
export type Truth2 = string;
export type State1 = "unknown" | "assumed" | "asked" | "told" | "confirmed";
/**
 * The seller's words that took it for granted
 */
export type Claim1 = string | null;
export type ClaimRight = boolean | null;
/**
 * The costly assumption sellers usually hold here
 */
export type Belief1 = string | null;
export type AskedLine = number | null;
export type ToldLine = number | null;
/**
 * A question that would have found it, when not told
 */
export type WouldFind = string | null;
export type Ledger1 = FactNote[];
export type Lines1 = SellerLine[];
export type Line6 = number;
export type Text9 = string;
export type Why1 = string;
/**
 * @maxItems 3
 */
export type Moments = Moment[];
export type Title7 = string;
export type Text10 = string;
/**
 * The line to take back, if there is one
 */
export type Line7 = number | null;
/**
 * Words one could have used there
 */
export type Instead = string | null;
export type Hints1 = number;
export type Parent1 = string | null;
export type ParentLine1 = number | null;
export type Scorer = string;
export type Seller = string;
export type Buyer = string;
export type BuyerRated = boolean;
export type SellerRated = boolean;
export type Id26 =
  | "keeps-word"
  | "owns-limits"
  | "draws-future"
  | "ties-to-hopes"
  | "questions-habit"
  | "small-trial"
  | "leaves-choice"
  | "builds-together"
  | "names-effort"
  | "marks-progress";
export type Practice1 = "model" | "inspire" | "challenge" | "enable" | "encourage";
export type Text11 = string;
export type Met1 = number | null;
export type Wished1 = number | null;
export type Own = number | null;
export type Behaviours1 = BehaviourRow[];
export type Practice2 = "model" | "inspire" | "challenge" | "enable" | "encourage";
export type Name6 = string;
export type Met2 = number | null;
export type Wished2 = number | null;
export type Own1 = number | null;
export type Moves = number;
/**
 * None when no observer labelled anything
 */
export type Observed = number | null;
export type Practices1 = PracticeRow[];
export type Again1 = number | null;
export type NextStep1 = number | null;
export type Question = string;
/**
 * @minItems 2
 */
export type Sides = [Says, Says, ...Says[]];
export type Voice1 = "rules" | "partner" | "self" | "observers";
export type Who = string;
export type Says1 = string;
/**
 * The line it is about, if it is about one
 */
export type Line8 = number | null;
export type Practice3 = ("model" | "inspire" | "challenge" | "enable" | "encourage") | null;
export type TalkAbout = TalkAbout1[];
export type Name7 = string;
/**
 * Seller lines they labelled
 */
export type Lines2 = number;
/**
 * Share of their and the rules' labels that agree
 */
export type Agreement = number | null;
export type Label5 =
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
export type Name8 = string;
export type Both = number;
export type RulesOnly = number;
export type ObserverOnly = number;
export type Neither = number;
/**
 * Cohen's kappa; None when it cannot be worked out
 */
export type Kappa = number | null;
export type Labels3 = LabelAgreement[];
export type Line9 = number;
export type Labels4 = (
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
  | "encourage"
)[];
export type Marks = MarkedLine[];
export type Line10 = number;
export type Text12 = string;
export type At4 = string;
export type Notes2 = RemarkNote[];
export type Observers = ObserverVoice[];
/**
 * 0-100, the mean of the measures there were
 */
export type Points4 = number;
export type Id27 = "objections" | "unasked" | "answers" | "guarded";
export type Name9 = string;
/**
 * Share 0-1; None when there was nothing to count
 */
export type Value3 = number | null;
export type Shown1 = string;
export type Good1 = string;
export type Verdict1 = "good" | "fair" | "work" | "none";
export type Lines3 = number[];
export type Notes3 = FidelityNote[];
export type Seat7 = "seller" | "buyer";
export type Line11 = number;
export type Label6 =
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
export type Name10 = string;
export type Reason1 = string;
export type Contested1 = ContestNote[];
export type T29 = "ack";
export type Id28 = string;
export type T30 = "refused";
export type Id29 = string | null;
export type Code = string;
export type Hint = string;
export type Slug4 = string;
export type Title8 = string;
export type Summary = string;
export type Industry = string;
export type Minutes4 = number;
export type Difficulty3 = number;
export type Skills = string[];
export type Focus3 = ("model" | "inspire" | "challenge" | "enable" | "encourage")[];
export type Facts4 = number;
export type Cards2 = ScenarioCard[];
export type Situation3 = string;
export type SeatName4 = string;
export type OtherSeatName4 = string;
export type PersonaName = string;
export type PersonaRole = string;
export type PersonaOrganisation = string;
export type PersonaAbout = string;
export type Rubric3 = RubricRow[];
export type WhoSees3 = string;
export type Id30 = string;
export type Slug5 = string;
export type Feedback3 = "live" | "after" | "end";
export type Minutes5 = number | null;
export type Seed = number | null;
export type Id31 = string;
export type Line12 = number;
export type Id32 = string;
export type Slug6 = string;
export type Name11 = string;
export type Role7 = "seller" | "buyer" | "observer";
export type Feedback4 = "live" | "after" | "end";
export type Minutes6 = number | null;
export type BriefsForObservers = boolean;
export type Seed1 = number | null;
export type Id33 = string;
export type Name12 = string;
export type Role8 = "seller" | "buyer" | "observer";
export type Code1 = string | null;
export type Play4 = string | null;
export type Token = string | null;
export type Code2 = string;
/**
 * The page that the code's QR leads to
 */
export type Path = string;
export type Role9 = "seller" | "buyer" | "observer";
export type Path1 = string;
export type Links = InviteLink[];
export type Play5 = string;
export type Slug7 = string;
export type Title9 = string;
export type Summary1 = string;
export type Situation4 = string;
export type Minutes7 = number;
export type Difficulty4 = number;
/**
 * @minItems 2
 * @maxItems 2
 */
export type Seats1 = [unknown, unknown];
export type Guests1 = number;
/**
 * Roles this invitation can still take
 */
export type OpenTo = ("seller" | "buyer" | "observer")[];
export type Phase3 = "lobby" | "briefing" | "playing" | "paused" | "closing" | "rating" | "debrief" | "closed";
/**
 * The role this person has here already
 */
export type You1 = ("seller" | "buyer" | "observer") | null;
export type Rubric4 = RubricRow[];
export type WhoSees4 = string;
export type Feedback5 = "live" | "after" | "end";
export type BriefsForObservers1 = boolean;
export type Play6 = string;
export type Play7 = string;
export type Slug8 = string;
export type Title10 = string;
export type OpenedAt1 = string;
export type Phase4 = "lobby" | "briefing" | "playing" | "paused" | "closing" | "rating" | "debrief" | "closed";
export type Outcome3 = string | null;
export type Kind1 = ("advance" | "open-door" | "no-fit" | "brush-off" | "walk-out") | null;
export type EndReason3 = ("buyer" | "seller" | "time" | "abandoned") | null;
export type Points5 = number;
export type Lines4 = number;
export type Role10 = "seller" | "buyer" | "observer";
/**
 * Who else sat at the table; empty alone
 */
export type Partners = string[];
export type Parent2 = string | null;
export type ParentLine2 = number | null;
export type Plays = PracticeEntry[];
export type Title11 = string;
export type Fork = number;
export type Common = SellerLine[];
export type Play8 = string;
export type Outcome4 = string | null;
export type Points6 = number;
/**
 * From the fork on
 */
export type Lines5 = SellerLine[];
export type Name13 = "Askwell";
export type Version = string;
export type Protocol = number;
export type Scorer1 = string;
export type Label7 =
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
export type Name14 = string;
export type Meaning1 = string;
export type Labels5 = LabelInfo[];
export type Code3 = string;
export type Hint1 = string;
export type Seat8 = "seller" | "buyer";
/**
 * What this seat is called in this scenario
 */
export type Title12 = string;
export type Name15 = string | null;
export type Here1 = ("here" | "away" | "bot" | "stand_in") | null;
export type AwaySince = string | null;
export type Ready2 = boolean;
export type Rated1 = boolean;
/**
 * Away for longer than the grace time, in mid-talk
 */
export type MayStandIn = boolean;

/**
 * Everything above under one roof, for generated types.
 */
export interface Wire {
  client: Client;
  server: Server;
  cards: Cards2;
  page: ScenarioPage;
  new_play: NewPlay;
  take_back: TakeBack;
  new_room: NewRoom;
  sit_down: SitDown;
  invitation: Invitation;
  invites: Invites;
  peek: Peek;
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
 * In the lobby: ready to see the brief, or not yet.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoReady".
 */
export interface DoReady {
  t: T7;
  id: Id6;
  ready?: Ready;
}
/**
 * More time to read or to rate.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoMoreTime".
 */
export interface DoMoreTime {
  t: T8;
  id: Id7;
}
/**
 * Agree to end early.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoAgree".
 */
export interface DoAgree {
  t: T9;
  id: Id8;
}
/**
 * Rather go on.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoDecline".
 */
export interface DoDecline {
  t: T10;
  id: Id9;
}
/**
 * Buyer: mark a card as told in that line of one's own (None: the last).
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoTell".
 */
export interface DoTell {
  t: T11;
  id: Id10;
  fact: Fact;
  line?: Line;
}
/**
 * Buyer: take such a mark back.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoUntell".
 */
export interface DoUntell {
  t: T12;
  id: Id11;
  fact: Fact1;
}
/**
 * Buyer: mark an objection as raised in that line of one's own (None: the last).
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoRaise".
 */
export interface DoRaise {
  t: T13;
  id: Id12;
  objection: Objection;
  line?: Line1;
}
/**
 * Give one's rating; None passes.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoRate".
 */
export interface DoRate {
  t: T14;
  id: Id13;
  rating: Rating | null;
}
/**
 * What one seat says of the seller: how often each behaviour was met, all ten.
 *
 * The buyer also says how often they would have wished for it, and whether they would meet this
 * seller again and take the next step (1 certainly not to 5 certainly). The seller rates
 * themselves, `met` alone.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Rating".
 */
export interface Rating {
  met: Met;
  wished?: Wished;
  again?: Again;
  next_step?: NextStep;
}
export interface Met {
  [k: string]: number;
}
export interface Wished {
  [k: string]: number;
}
/**
 * Observer: label a seller line by the codebook; an empty list takes the labels back.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoLabel".
 */
export interface DoLabel {
  t: T15;
  id: Id14;
  line: Line2;
  labels: Labels;
}
/**
 * Observer: write a note at the line that was last said.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoNote".
 */
export interface DoNote {
  t: T16;
  id: Id15;
  text: Text1;
}
/**
 * Disagree with a label of a line, with a reason.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoContest".
 */
export interface DoContest {
  t: T17;
  id: Id16;
  line: Line3;
  label: Label;
  reason: Reason;
}
/**
 * Have a bot play on in the seat of the other, who is away.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoStandIn".
 */
export interface DoStandIn {
  t: T18;
  id: Id17;
  seat: Seat;
}
/**
 * Maker: a bot takes an empty seat.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoSeatBot".
 */
export interface DoSeatBot {
  t: T19;
  id: Id18;
  seat: Seat1;
}
/**
 * Maker: the bot leaves that seat.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoUnseatBot".
 */
export interface DoUnseatBot {
  t: T20;
  id: Id19;
  seat: Seat2;
}
/**
 * Go on in a new room with the same people, with the seats swapped or as they were.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoAgain".
 */
export interface DoAgain {
  t: T21;
  id: Id20;
  swap?: Swap;
}
/**
 * Maker: close the room.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoClose".
 */
export interface DoClose {
  t: T22;
  id: Id21;
}
/**
 * Leave for good: the seat is free again, or one watches no more.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DoLeave".
 */
export interface DoLeave {
  t: T23;
  id: Id22;
}
/**
 * Answer to hello: who you are here. All lines and the status follow.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Welcome".
 */
export interface Welcome {
  t?: T24;
  v?: V1;
  now: Now;
  setup: Setup;
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
  /**
   * None in a lobby: shown when both are ready
   */
  brief: Brief | null;
  persona: PersonaCard;
  rubric: Rubric;
  focus: Focus;
  feedback: Feedback;
  pace: Pace;
  facts: Facts;
  who_sees: WhoSees;
  parent: Parent;
  parent_line: ParentLine;
  /**
   * None in a solo role-play
   */
  room: RoomSetup | null;
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
 * What does not change in a live room; part of every role's setup.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RoomSetup".
 */
export interface RoomSetup {
  me: Me;
  my_name: MyName;
  maker: Maker;
  behaviours: Behaviours;
  labels: Labels1;
}
/**
 * One of the ten behaviours, as this role reads it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BehaviourText".
 */
export interface BehaviourText {
  id: Id23;
  practice: Practice;
  text: Text2;
}
/**
 * What does not change for a person in the buyer's seat; sent once a connection.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BuyerSetup".
 */
export interface BuyerSetup {
  role?: Role2;
  play: Play1;
  slug: Slug1;
  title: Title1;
  situation: Situation1;
  minutes: Minutes1;
  difficulty: Difficulty1;
  seat_name: SeatName1;
  other_seat_name: OtherSeatName1;
  /**
   * None in the lobby: shown when both are ready
   */
  brief: Brief | null;
  persona: PersonaCard;
  voice: Voice;
  cards: Cards;
  objections: Objections;
  rubric: Rubric1;
  focus: Focus1;
  feedback: Feedback1;
  facts: Facts1;
  who_sees: WhoSees1;
  room: RoomSetup;
}
/**
 * A fact card in a human buyer's hand: what does not change.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CardFace".
 */
export interface CardFace {
  fact: Fact2;
  label: Label1;
  truth: Truth;
  when: When;
  say: Say;
  dodge: Dodge;
  belief: Belief;
  belief_right: BeliefRight;
  correct: Correct;
}
/**
 * Something the buyer may hold against going on.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObjectionCard".
 */
export interface ObjectionCard {
  objection: Objection1;
  say: Say1;
  when: When1;
}
/**
 * What does not change for an observer; sent once a connection.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObserverSetup".
 */
export interface ObserverSetup {
  role?: Role3;
  play: Play2;
  slug: Slug2;
  title: Title2;
  situation: Situation2;
  minutes: Minutes2;
  difficulty: Difficulty2;
  seat_name: SeatName2;
  other_seat_name: OtherSeatName2;
  persona: PersonaCard;
  briefs: Briefs;
  rubric: Rubric2;
  focus: Focus2;
  feedback: Feedback2;
  facts: Facts2;
  who_sees: WhoSees2;
  room: RoomSetup;
}
/**
 * A seat's brief, for observers of a room that allows it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SeatBrief".
 */
export interface SeatBrief {
  seat: Seat3;
  title: Title3;
  brief: Brief;
}
/**
 * The setup once more, because of what one may know now: the brief, when both are ready.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SetupMsg".
 */
export interface SetupMsg {
  t?: T25;
  setup: Setup1;
}
/**
 * Lines to write at their numbers: new ones, or replacements of known ones.
 *
 * Of the kind that belongs to the setup's role.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LinesMsg".
 */
export interface LinesMsg {
  t?: T26;
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
  seat: Seat4;
  text: Text3;
  at: At;
  rated: Rated;
  labels?: Labels2;
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
  label: Label2;
  name: Name2;
  confidence: Confidence;
  spans: Spans;
  contested: Contested;
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
  text: Text4;
  span?: Span | null;
}
/**
 * One line of the transcript as the buyer sees it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TableLine".
 */
export interface TableLine {
  n: N1;
  seat: Seat5;
  text: Text5;
  at: At1;
  told?: Told;
  proposes?: Proposes;
  raised?: Raised;
}
/**
 * One line as an observer sees it, with their own labels alone.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObserverLine".
 */
export interface ObserverLine {
  n: N2;
  seat: Seat6;
  text: Text6;
  at: At2;
  mine?: Mine;
}
/**
 * The whole status; replaces the one before.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StatusMsg".
 */
export interface StatusMsg {
  t?: T27;
  status: Status;
}
/**
 * All that changes, always whole.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SellerStatus".
 */
export interface SellerStatus {
  role?: Role4;
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
  room: RoomView | null;
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
  minutes: Minutes3;
}
/**
 * One fact the seller has touched. `label` and `truth` appear with what they learned of it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LedgerRow".
 */
export interface LedgerRow {
  state: State;
  label: Label3;
  truth: Truth1;
  claim: Claim;
  line: Line4;
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
  told: Told1;
  facts: Facts3;
}
export interface Practices {
  [k: string]: number;
}
/**
 * What all roles see of the room itself, always whole.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RoomView".
 */
export interface RoomView {
  seats: Seats;
  guests: Guests;
  waits_for: WaitsFor;
  missing: Missing;
  ends_at: EndsAt1;
  then: Then;
  end_asked: EndAsked;
  end_asked_until: EndAskedUntil;
  end_refused: EndRefused;
  next_play: NextPlay;
  closed: Closed;
}
/**
 * An observer as everybody in the room sees them.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "GuestView".
 */
export interface GuestView {
  key: Key;
  name: Name3;
  here: Here;
}
/**
 * All that changes for a person in the buyer's seat, always whole.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TableStatus".
 */
export interface TableStatus {
  role?: Role5;
  phase: Phase1;
  you_may: YouMay1;
  waiting_for: WaitingFor1;
  typing: Typing1;
  clock: ClockView;
  trust: Trust;
  patience: Patience;
  stage: Stage;
  stage_about: StageAbout;
  cue: Cue | null;
  cards: Cards1;
  raised: Raised1;
  fits: Fits;
  outcome: Outcome1;
  end_reason: EndReason1;
  room: RoomView;
}
/**
 * A suggestion how to play on, and what in the seller's words it comes from.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Cue".
 */
export interface Cue {
  title: Title4;
  text: Text7;
  because: Because1;
  mood: Mood;
}
/**
 * Where one card stands now.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CardState".
 */
export interface CardState {
  fact: Fact3;
  ready: Ready1;
  asked: Asked;
  told: Told2;
}
/**
 * All that changes for an observer, always whole.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObserverStatus".
 */
export interface ObserverStatus {
  role?: Role6;
  phase: Phase2;
  you_may: YouMay2;
  waiting_for: WaitingFor2;
  typing: Typing2;
  clock: ClockView;
  notes: Notes1;
  outcome: Outcome2;
  end_reason: EndReason2;
  room: RoomView;
}
/**
 * A note of one's own. `line` -1: before the first line.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteView".
 */
export interface NoteView {
  line: Line5;
  text: Text8;
  at: At3;
}
/**
 * The debrief, once the talk is over; again when a label was contested. `voices`: in a room.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DebriefMsg".
 */
export interface DebriefMsg {
  t?: T28;
  debrief: Debrief;
  voices: Voices | null;
}
/**
 * Everything a player reads after a talk.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Debrief".
 */
export interface Debrief {
  play: Play3;
  slug: Slug3;
  title: Title5;
  persona: Persona;
  seat_name: SeatName3;
  other_seat_name: OtherSeatName3;
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
  id: Id24;
  title: Title6;
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
  name: Name4;
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
  id: Id25;
  name: Name5;
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
  fact: Fact4;
  label: Label4;
  truth: Truth2;
  state: State1;
  claim: Claim1;
  claim_right: ClaimRight;
  belief: Belief1;
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
  line: Line6;
  text: Text9;
  why: Why1;
}
/**
 * One thing to try next, tied to this talk.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TryNext".
 */
export interface TryNext {
  title: Title7;
  text: Text10;
  line?: Line7;
  instead?: Instead;
}
/**
 * Rules, partner, self and observers side by side.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Voices".
 */
export interface Voices {
  seller: Seller;
  buyer: Buyer;
  buyer_rated: BuyerRated;
  seller_rated: SellerRated;
  behaviours: Behaviours1;
  practices: Practices1;
  again: Again1;
  next_step: NextStep1;
  talk_about: TalkAbout;
  observers: Observers;
  /**
   * None when a bot played the buyer
   */
  fidelity: Fidelity | null;
  contested: Contested1;
}
/**
 * One of the ten behaviours: how often the buyer met it and would have wished to, 1-5, and how
 * often the seller says they did it. None: not rated.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BehaviourRow".
 */
export interface BehaviourRow {
  id: Id26;
  practice: Practice1;
  text: Text11;
  met: Met1;
  wished: Wished1;
  own: Own;
}
/**
 * One practice: means of its two behaviours (1-5), and the lines in which it was done by the
 * rules' reading and by the observers' labels.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PracticeRow".
 */
export interface PracticeRow {
  practice: Practice2;
  name: Name6;
  met: Met2;
  wished: Wished2;
  own: Own1;
  moves: Moves;
  observed: Observed;
}
/**
 * A disagreement, put as a question to talk about. The widest come first.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TalkAbout".
 */
export interface TalkAbout1 {
  question: Question;
  sides: Sides;
  line: Line8;
  practice: Practice3;
}
/**
 * What one voice says.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Says".
 */
export interface Says {
  voice: Voice1;
  who: Who;
  says: Says1;
}
/**
 * What one observer saw.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObserverVoice".
 */
export interface ObserverVoice {
  name: Name7;
  lines: Lines2;
  agreement: Agreement;
  labels: Labels3;
  marks: Marks;
  notes: Notes2;
}
/**
 * One label, over the lines an observer looked at: who gave it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LabelAgreement".
 */
export interface LabelAgreement {
  label: Label5;
  name: Name8;
  both: Both;
  rules_only: RulesOnly;
  observer_only: ObserverOnly;
  neither: Neither;
  kappa: Kappa;
}
/**
 * An observer's labels of one line.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MarkedLine".
 */
export interface MarkedLine {
  line: Line9;
  labels: Labels4;
}
/**
 * An observer's note. `line` -1: before the first line.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RemarkNote".
 */
export interface RemarkNote {
  line: Line10;
  text: Text12;
  at: At4;
}
/**
 * How true to the cards a person played the buyer.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Fidelity".
 */
export interface Fidelity {
  points: Points4;
  notes: Notes3;
}
/**
 * One measure of how well the buyer was played, with the lines it comes from.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FidelityNote".
 */
export interface FidelityNote {
  id: Id27;
  name: Name9;
  value: Value3;
  shown: Shown1;
  good: Good1;
  verdict: Verdict1;
  lines: Lines3;
}
/**
 * A label that a player contests; the number stays.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ContestNote".
 */
export interface ContestNote {
  seat: Seat7;
  line: Line11;
  label: Label6;
  name: Name10;
  reason: Reason1;
}
/**
 * The command of that id is on disk. Sent again for a command sent again.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Ack".
 */
export interface Ack {
  t?: T29;
  id: Id28;
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
  t?: T30;
  id: Id29;
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
  slug: Slug4;
  title: Title8;
  summary: Summary;
  industry: Industry;
  minutes: Minutes4;
  difficulty: Difficulty3;
  skills: Skills;
  focus: Focus3;
  facts: Facts4;
}
/**
 * What one may know before opening a role-play.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ScenarioPage".
 */
export interface ScenarioPage {
  card: ScenarioCard;
  situation: Situation3;
  seat_name: SeatName4;
  other_seat_name: OtherSeatName4;
  persona_name: PersonaName;
  persona_role: PersonaRole;
  persona_organisation: PersonaOrganisation;
  persona_about: PersonaAbout;
  rubric: Rubric3;
  who_sees: WhoSees3;
}
/**
 * Open a solo role-play. `minutes` 0 means no clock, None the scenario's own.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NewPlay".
 */
export interface NewPlay {
  id: Id30;
  slug: Slug5;
  feedback?: Feedback3;
  minutes?: Minutes5;
  seed?: Seed;
}
/**
 * Branch a role-play just before one of the seller's own lines.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TakeBack".
 */
export interface TakeBack {
  id: Id31;
  line: Line12;
}
/**
 * Open a room for two people. The maker sits down in `role` under `name`.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NewRoom".
 */
export interface NewRoom {
  id: Id32;
  slug: Slug6;
  name: Name11;
  role?: Role7;
  feedback?: Feedback4;
  minutes?: Minutes6;
  briefs_for_observers?: BriefsForObservers;
  seed?: Seed1;
}
/**
 * Take a role in a room, by an invitation that allows it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SitDown".
 */
export interface SitDown {
  id: Id33;
  name: Name12;
  role: Role8;
  invitation: Invitation;
}
/**
 * What lets somebody into a room: its code, or the token of a link for one role.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Invitation".
 */
export interface Invitation {
  code?: Code1;
  play?: Play4;
  token?: Token;
}
/**
 * How the maker gets others into the room.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Invites".
 */
export interface Invites {
  code: Code2;
  path: Path;
  links: Links;
}
/**
 * A link for one role. `path` holds the token behind `#`, where no server logs it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "InviteLink".
 */
export interface InviteLink {
  role: Role9;
  path: Path1;
}
/**
 * What one may know of a room before sitting down in it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Peek".
 */
export interface Peek {
  play: Play5;
  slug: Slug7;
  title: Title9;
  summary: Summary1;
  situation: Situation4;
  minutes: Minutes7;
  difficulty: Difficulty4;
  seats: Seats1;
  guests: Guests1;
  open_to: OpenTo;
  phase: Phase3;
  you: You1;
  persona: PersonaCard;
  rubric: Rubric4;
  who_sees: WhoSees4;
  feedback: Feedback5;
  briefs_for_observers: BriefsForObservers1;
}
/**
 * A new role-play's id, for `/play/<id>`.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PlayMade".
 */
export interface PlayMade {
  play: Play6;
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
  play: Play7;
  slug: Slug8;
  title: Title10;
  opened_at: OpenedAt1;
  phase: Phase4;
  outcome: Outcome3;
  kind: Kind1;
  end_reason: EndReason3;
  points: Points5;
  lines: Lines4;
  figures: Meters;
  role: Role10;
  partners: Partners;
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
  title: Title11;
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
  play: Play8;
  outcome: Outcome4;
  points: Points6;
  figures: Meters;
  lines: Lines5;
}
/**
 * What this server is.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "About".
 */
export interface About1 {
  name?: Name13;
  version: Version;
  protocol?: Protocol;
  scorer: Scorer1;
  labels: Labels5;
}
/**
 * A label of the codebook in words.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LabelInfo".
 */
export interface LabelInfo {
  label: Label7;
  name: Name14;
  meaning: Meaning1;
}
/**
 * The body of every refused HTTP request.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  code: Code3;
  hint: Hint1;
}
/**
 * A seat as everybody in the room sees it. `name` None: nobody has taken it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SeatView".
 */
export interface SeatView {
  seat: Seat8;
  title: Title12;
  name: Name15;
  here: Here1;
  away_since: AwaySince;
  ready: Ready2;
  rated: Rated1;
  may_stand_in: MayStandIn;
}
