// Short names for the generated wire types. Nothing is declared here, only looked up: names that
// the generator numbers ("About1") may change with the server, the fields may not.
import type * as gen from "./protocol.gen";

/**
 * `T` with every field there. The server sends its fields whole, also those that have a default;
 * the schema marks only those without one as required.
 */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Whole<T[Key]> }
    : T;

type Wire = Whole<gen.Wire>;

export type ServerMsg = Wire["server"];
/** Everything a client may ask for once it has said hello. */
export type Order = Exclude<Wire["client"], { t: "hello" }>;
type WithoutId<T> = T extends Order ? Omit<T, "id"> : never;
/** An order before it has its id. */
export type Wish = WithoutId<Order>;

export type SellerSetup = Whole<gen.SellerSetup>;
export type SellerStatus = Whole<gen.SellerStatus>;
export type SellerLine = Whole<gen.SellerLine>;
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
export type Feedback = NewPlay["feedback"];
export type Label = LineLabel["label"];
export type Practice = ScenarioCard["focus"][number];
export type OutcomeKind = Debrief["outcome"]["kind"];
export type Verdict = MeterNote["verdict"];
