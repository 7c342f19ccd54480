/** How an act was done, with its counterparts in PLOVER (mode, where it has one) and ACLED (sub-event type, where it codes such acts). */
export interface ModeSpec<Type extends string = string> {
  type: Type;
  title: string;
  definition: string;
  plover?: string;
  acled?: string;
}
