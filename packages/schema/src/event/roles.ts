/** The core participant roles: who acts (perpetrator, or source of words), whom it befalls or addresses. */
export const coreRoles = ["perpetrator", "target", "victim", "source", "recipient", "other"] as const;
/** Name of a core role, as in `victim`. */
export type CoreRole = (typeof coreRoles)[number];
