/** Returns a text as a string of SQL. */
export const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Returns a name as an identifier of SQL, whatever words it is made of. */
export const sqlName = (name: string) => `"${name.replaceAll('"', '""')}"`;
