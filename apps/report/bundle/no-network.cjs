// Stands for undici in the bundle: a document that charts are drawn in fetches nothing, and undici is a fourth of what jsdom takes to load.
function Absent() {}
module.exports = new Proxy(Absent, { get: (_target, name) => (name === "prototype" ? Absent.prototype : Absent) });
