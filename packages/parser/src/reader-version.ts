/**
 * The version of the reader, which a dataset notes: the same version gives the same records of the same texts. It is the package's own version.
 */
export const readerVersion = "0.1.0";
