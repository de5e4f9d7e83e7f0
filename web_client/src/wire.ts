// Short names for the generated wire types. Nothing is declared here, only looked up: names that
// the generator numbers ("About1") may change with the server, the fields may not.
import type * as gen from "./protocol.gen";

/**
 * `T` with every field there. The server sends its fields whole, also those that have a default;
 * the schema marks only those without one as required. The generator does not look into pairs, so
 * that the two seats of a room are named here.
 */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Key extends "seats" ? Seats : Whole<T[Key]> }
    : T;

type Seats = readonly [SeatView, SeatView];
export type SeatView = { readonly [Key in keyof gen.SeatView]-?: gen.SeatView[Key] };

type Wire = Whole<gen.Wire>;

export type ServerMsg = Wire["server"];
/** Everything a client may ask for once it has said hello. */
export type Order = Exclude<Wire["client"], { t: "hello" }>;
type WithoutId<T> = T extends Order ? Omit<T, "id"> : never;
/** An order before it has its id. */
export type Wish = WithoutId<Order>;

export type Setup = Extract<ServerMsg, { t: "setup" }>["setup"];
export type Status = Extract<ServerMsg, { t: "status" }>["status"];
export type AnyLine = SellerLine | TableLine | ObserverLine;

export type SellerSetup = Whole<gen.SellerSetup>;
export type SellerStatus = Whole<gen.SellerStatus>;
export type SellerLine = Whole<gen.SellerLine>;
export type BuyerSetup = Whole<gen.BuyerSetup>;
export type BuyerStatus = Whole<gen.TableStatus>;
export type TableLine = Whole<gen.TableLine>;
export type CardFace = Whole<gen.CardFace>;
export type CardState = Whole<gen.CardState>;
export type ObjectionCard = Whole<gen.ObjectionCard>;
export type Cue = Whole<gen.Cue>;
export type ObserverSetup = Whole<gen.ObserverSetup>;
export type ObserverStatus = Whole<gen.ObserverStatus>;
export type ObserverLine = Whole<gen.ObserverLine>;
export type NoteView = Whole<gen.NoteView>;
export type RoomView = Whole<gen.RoomView>;
export type RoomSetup = Whole<gen.RoomSetup>;
export type GuestView = Whole<gen.GuestView>;
export type BehaviourText = Whole<gen.BehaviourText>;
export type LineLabel = Whole<gen.LineLabel>;
export type LinePoint = Whole<gen.LinePoint>;
export type LedgerNote = Whole<gen.LedgerNote>;
export type LedgerRow = Whole<gen.LedgerRow>;
export type Span = Whole<gen.Span>;
export type ClockView = Whole<gen.ClockView>;
export type Meters = Whole<gen.Meters>;
export type Brief = Whole<gen.Brief>;
export type PersonaCard = Whole<gen.PersonaCard>;
export type RubricRow = Whole<gen.RubricRow>;

export type Debrief = Whole<gen.Debrief>;
export type MeterNote = Debrief["meters"][number];
export type FactNote = Debrief["ledger"][number];
export type Moment = Debrief["moments"][number];
export type PointsRow = Debrief["points_rows"][number];
export type TryNext = Debrief["try_next"];

export type Voices = Whole<gen.Voices>;
export type BehaviourRow = Voices["behaviours"][number];
export type PracticeRow = Voices["practices"][number];
export type TalkAbout = Voices["talk_about"][number];
export type ObserverVoice = Voices["observers"][number];
export type Fidelity = NonNullable<Voices["fidelity"]>;
export type ContestNote = Voices["contested"][number];

export type NewRoom = Wire["new_room"];
export type SitDown = Wire["sit_down"];
export type Invitation = Wire["invitation"];
export type Invites = Wire["invites"];
export type InviteLink = Invites["links"][number];
export type Peek = Wire["peek"];

export type About = Wire["about"];
export type Comparison = Wire["comparison"];
export type Side = Comparison["left"];
export type NewPlay = Wire["new_play"];
export type PlayMade = Wire["made"];
export type PracticeList = Wire["practice"];
export type PracticeEntry = PracticeList["plays"][number];
export type Problem = Wire["problem"];
export type ScenarioCard = Wire["cards"][number];
export type ScenarioPage = Wire["page"];
export type TakeBack = Wire["take_back"];

export type Action = SellerStatus["you_may"][number];
export type Phase = SellerStatus["phase"];
export type Drift = SellerStatus["drift"];
export type LedgerState = SellerStatus["ledger"][number]["state"];
export type Seat = SeatView["seat"];
export type Role = NewRoom["role"];
export type Rating = NonNullable<Extract<Order, { t: "rate" }>["rating"]>;
export type BehaviourId = BehaviourText["id"];
export type Frequency = NonNullable<Voices["again"]>;
export type Feedback = NewPlay["feedback"];
export type Label = LineLabel["label"];
export type Practice = ScenarioCard["focus"][number];
export type OutcomeKind = Debrief["outcome"]["kind"];
export type Verdict = MeterNote["verdict"];
