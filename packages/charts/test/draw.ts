import { JSDOM } from "jsdom";

/** One window for all tests: charts must not depend on which. */
export const { document } = new JSDOM("<!doctype html>").window;
