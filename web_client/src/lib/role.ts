// A view by the role it is for. Setup, status and lines that do not belong together are no view yet:
// they meet for a moment when one comes back in another role.
import type { View } from "../connection";
import type {
  BuyerSetup,
  BuyerStatus,
  ObserverLine,
  ObserverSetup,
  ObserverStatus,
  SellerLine,
  SellerSetup,
  SellerStatus,
  TableLine,
} from "../wire";

export type Seen =
  | {
      readonly role: "seller";
      readonly setup: SellerSetup;
      readonly status: SellerStatus;
      readonly lines: readonly SellerLine[];
    }
  | {
      readonly role: "buyer";
      readonly setup: BuyerSetup;
      readonly status: BuyerStatus;
      readonly lines: readonly TableLine[];
    }
  | {
      readonly role: "observer";
      readonly setup: ObserverSetup;
      readonly status: ObserverStatus;
      readonly lines: readonly ObserverLine[];
    };

export function seen({ setup, status, lines }: View): Seen | null {
  if (!setup || !status) return null;
  // Lines that come in a message of a role are of that role's kind: see the protocol.
  if (setup.role === "seller" && status.role === "seller") {
    return { role: "seller", setup, status, lines: lines as readonly SellerLine[] };
  }
  if (setup.role === "buyer" && status.role === "buyer") {
    return { role: "buyer", setup, status, lines: lines as readonly TableLine[] };
  }
  if (setup.role === "observer" && status.role === "observer") {
    return { role: "observer", setup, status, lines: lines as readonly ObserverLine[] };
  }
  return null;
}
