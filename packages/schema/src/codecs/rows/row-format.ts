import type { Actor } from "../../actor.js";
import type { Count, Quantity } from "../../count.js";
import type { SourceDocument } from "../../document.js";
import type { CoreMode } from "../../event/modes.js";
import type { CoreType } from "../../event.js";
import type { Evidence } from "../../evidence.js";
import type { EventReport, Participant } from "../../model.js";
import type { Time } from "../../time.js";
import type { RowReader } from "./row-values.js";

/** What a row tells of itself as a document. */
export interface RowDescription {
  title?: string | undefined;
  publisher?: string | undefined;
  published: SourceDocument["published"];
}

/** The act that a code stands for. */
export interface Act {
  type: CoreType;
  mode: CoreMode;
}

/** What a row tells of its event. */
export interface RowReport extends Pick<EventReport, "place" | "casualties" | "attributions"> {
  act: Act;
  time: Time | null;
  count?: Count;
  participants: readonly Participant[];
  size?: Quantity | undefined;
  /** Which columns settled which field. */
  settled: readonly (readonly [field: string, column: string])[];
  /** The cells that tell it. */
  evidence: readonly Evidence[];
  /** How many sources the row names. */
  sources: number;
}

/** A format of which every row tells one event, as far as reading it goes. */
export interface RowFormat {
  name: string;
  title: string;
  /** The columns that a file must have, whatever others it has. */
  required: readonly string[];
  /** The column of the event's id: rows with the same one tell one event. */
  idColumn: string;
  describe(row: RowReader): RowDescription;
  /** Returns what a row tells; nothing where it lacks what an account needs, which is noted. */
  read(row: RowReader): RowReport | undefined;
  /** Returns the actors that a row names. */
  actors(row: RowReader): Actor[];
}
