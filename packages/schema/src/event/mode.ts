/** How an act was done, with its counterparts in PLOVER (mode, where it has one) and ACLED (sub-event type, where it codes such acts). */
export interface ModeSpec<Type extends string = string> {
  /** The event type that it is a way of. */
  type: Type;
  /** Name for people. */
  title: string;
  /** What it is, in a sentence. */
  definition: string;
  /** Its counterpart among PLOVER's modes. */
  plover?: string;
  /** Its counterpart among ACLED's sub-event types. */
  acled?: string;
}
