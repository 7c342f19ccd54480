/**
 * Returns a module of an app by its path from the project's folder. Its types are left alone: they are written for other hosts than this one.
 * @param {string} path
 * @returns {Promise<any>}
 */
export const untyped = (path) => import(new URL(`../../${path}`, import.meta.url).href);
