// Short names for parts of the generated wire types. Nothing is declared here, only looked up:
// names that the generator numbers ("About1") may change with the server, the fields may not.
import type { Client, Debrief, RubricRow, SellerLine, SellerStatus, Wire } from "./protocol.gen";

export type {
  ClockView,
  Comparison,
  Debrief,
  FactNote,
  LabelInfo,
  LedgerNote,
  LedgerRow,
  LineLabel,
  LinePoint,
  MeterNote,
  Meters,
  Moment,
  NewPlay,
  OutcomeNote,
  PersonaCard,
  PlayMade,
  PointsRow,
  PracticeEntry,
  PracticeList,
  Problem,
  RubricRow,
  ScenarioCard,
  ScenarioPage,
  SellerLine,
  SellerSetup,
  SellerStatus,
  Side,
  Span,
  TakeBack,
  TryNext,
  Brief,
} from "./protocol.gen";

export type About = Wire["about"];
export type ServerMsg = Wire["server"];
/** Everything a client may ask for once it has said hello. */
export type Order = Exclude<Client, { t: "hello" }>;
type WithoutId<T> = T extends Order ? Omit<T, "id"> : never;
/** An order before it has its id. */
export type Wish = WithoutId<Order>;
export type Action = SellerStatus["you_may"][number];
export type Phase = SellerStatus["phase"];
export type Drift = SellerStatus["drift"];
export type LedgerState = SellerStatus["ledger"][number]["state"];
export type Feedback = Wire["new_play"]["feedback"];
export type Label = SellerLine["labels"][number]["label"];
export type Practice = Wire["cards"][number]["focus"][number];
export type Award = RubricRow["award"];
export type OutcomeKind = Debrief["outcome"]["kind"];
export type Verdict = Debrief["meters"][number]["verdict"];
