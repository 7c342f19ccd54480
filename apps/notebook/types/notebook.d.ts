// What cells have in scope, for the help that the editor gives. `schema.d.ts` and `charts.d.ts` beside it are generated.

/** Every event of the dataset: one incident each, put together from all its accounts. */
declare const events: ConflictEvent[];

/** Every account of an event in one document. */
declare const reports: EventReport[];

/** Every document that was read, with its text. */
declare const documents: SourceDocument[];

/** The whole dataset: its records by the name of their file, and the manifest. */
declare const dataset: Dataset;

/** The width of an output, in pixels. It follows the window. */
declare const width: number;

/** Observable Plot: `Plot.plot({ marks: [...] })`. */
declare const Plot: typeof import("@observablehq/plot");

/** D3, all of it. */
declare const d3: typeof import("d3");

/** How firm an event is, by who says so: what charts and briefings go by. */
declare function standing(event: ConflictEvent): "confirmed" | "claimed" | "contested" | "denied" | "unconfirmed";

/** Shows a value in the cell's output, and returns it. */
declare function display<Value>(value: Value): Value;

/**
 * Shows an input in the cell's output. `const least = view(Inputs.range([0, 50]))` defines `least` for the other cells, which run again whenever
 * the input changes.
 */
declare function view<Value>(input: Element & { value: Value }): Value;

/** Makes an HTML element of a template: `` html`<b>${name}</b>` ``. What is put in is text, unless it is an element. */
declare function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;

/** Makes an SVG element of a template. What is put in is text, unless it is an element. */
declare function svg(strings: TemplateStringsArray, ...values: unknown[]): SVGElement;

/** An element that holds a value. */
type Input<Value> = HTMLFormElement & { value: Value };

interface InputOptions<Value> {
  /** What stands before the input. */
  label?: string | Node;

  /** The value at the start. */
  value?: Value;

  /** In pixels. */
  width?: number;

  disabled?: boolean;
}

interface ChoiceOptions<Item, Value> extends InputOptions<Value> {
  /** What is shown for a choice. */
  format?: (item: Item) => string | Node;

  /** Whether choices are sorted: true, "ascending", "descending", or by a comparison. */
  sort?: boolean | "ascending" | "descending" | ((a: Item, b: Item) => number);

  /** Whether each choice is given once. */
  unique?: boolean;
}

/** Observable Inputs: sliders, choices, fields and tables for `view`. */
declare const Inputs: {
  /** A slider and a number. */
  range(extent?: [min: number, max: number], options?: InputOptions<number> & { step?: number; format?: (value: number) => string }): Input<number>;

  /** A list to choose one from. */
  select<Item>(data: Iterable<Item>, options?: ChoiceOptions<Item, Item> & { multiple?: false }): Input<Item>;

  /** A list to choose several from. */
  select<Item>(data: Iterable<Item>, options: ChoiceOptions<Item, Item[]> & { multiple: true | number }): Input<Item[]>;

  /** Buttons to choose one of. */
  radio<Item>(data: Iterable<Item>, options?: ChoiceOptions<Item, Item>): Input<Item>;

  /** Boxes to tick, each for one choice. */
  checkbox<Item>(data: Iterable<Item>, options?: ChoiceOptions<Item, Item[]>): Input<Item[]>;

  /** One box to tick. */
  toggle(options?: InputOptions<boolean>): Input<boolean>;

  /** One line of text. */
  text(options?: InputOptions<string> & { placeholder?: string; submit?: boolean | string }): Input<string>;

  /** Several lines of text. */
  textarea(options?: InputOptions<string> & { placeholder?: string; rows?: number; submit?: boolean | string }): Input<string>;

  /** A number. */
  number(extent?: [min: number, max: number], options?: InputOptions<number> & { step?: number }): Input<number>;

  /** A day. */
  date(options?: InputOptions<Date | string> & { min?: Date | string; max?: Date | string }): Input<Date>;

  /** A colour. */
  color(options?: InputOptions<string>): Input<string>;

  /** A button; its value is how often it was pressed. */
  button(content?: string | Node, options?: InputOptions<number>): Input<number>;

  /** A field that finds records by the words in them. */
  search<Item>(data: Iterable<Item>, options?: InputOptions<string> & { placeholder?: string; columns?: string[] }): Input<Item[]>;

  /** A table whose rows can be ticked. */
  table<Item>(data: Iterable<Item>, options?: InputOptions<Item[]> & { columns?: string[]; rows?: number; multiple?: boolean }): Input<Item[]>;

  /** Several inputs as one. */
  form<Parts extends Record<string, Element & { value: unknown }>>(inputs: Parts): Input<{ [Name in keyof Parts]: Parts[Name]["value"] }>;

  bind<Target extends Element>(target: Target, source: Element): Target;
};
