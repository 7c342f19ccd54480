import type { Linker } from "@dateline/dataset";

/** What correcting a dataset needs that a notebook does not have. */
export interface Correcting {
  /** Who makes the corrections. */
  author: string;
  /** Makes events of accounts anew; asked for when the first correction is made, since it takes its time to load. */
  linker(): Promise<Linker>;
}
