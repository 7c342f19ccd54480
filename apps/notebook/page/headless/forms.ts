// What linkedom leaves out of forms and `Inputs` cannot do without. States are kept as attributes, so that an input is written down as it stands.

type Field = HTMLElement & { value?: string };

interface FormClasses {
  HTMLElement: { prototype: HTMLElement };
  HTMLInputElement: { prototype: HTMLElement };
  HTMLSelectElement: { prototype: HTMLElement };
  HTMLOptionElement: { prototype: HTMLElement };
}

/** Completes the classes of a window of linkedom in place. */
export function completeForms(classes: FormClasses): void {
  const { HTMLElement, HTMLInputElement, HTMLSelectElement, HTMLOptionElement } = classes;
  define(HTMLElement.prototype, {
    form: { get: (element) => element.closest("form") },
    elements: { get: (element) => (element.localName === "form" ? elementsOf(element) : undefined) },
    checkValidity: { value: (element) => isValid(element) },
    reportValidity: { value: (element) => isValid(element) },
    focus: { value: () => {} },
    blur: { value: () => {} },
  });
  define(HTMLInputElement.prototype, {
    type: { get: (input) => input.getAttribute("type") ?? "text", set: (input, type) => input.setAttribute("type", String(type)) },
    value: { get: inputValue, set: (input, value) => input.setAttribute("value", value === null ? "" : String(value)) },
    files: { get: () => [] },
    checked: { get: (input) => input.hasAttribute("checked"), set: check },
    valueAsNumber: { get: asNumber, set: (input, value) => input.setAttribute("value", Number.isNaN(Number(value)) ? "" : String(value)) },
    valueAsDate: { get: asDate, set: (input, value) => input.setAttribute("value", value instanceof Date ? value.toISOString().slice(0, 10) : "") },
  });
  define(HTMLSelectElement.prototype, {
    [Symbol.iterator]: { value: (select) => optionsOf(select)[Symbol.iterator]() },
    multiple: { get: (select) => select.hasAttribute("multiple"), set: (select, on) => select.toggleAttribute("multiple", Boolean(on)) },
    type: { get: (select) => (select.hasAttribute("multiple") ? "select-multiple" : "select-one") },
    selectedOptions: { get: selectedOptions },
    selectedIndex: {
      get: (select) => optionsOf(select).indexOf(selectedOptions(select)[0] ?? select),
      set: (select, index) => choose(select, (_option, place) => place === index),
    },
    value: {
      get: (select) => selectedOptions(select)[0]?.getAttribute("value") ?? "",
      set: (select, value) => choose(select, (option) => option.getAttribute("value") === String(value)),
    },
  });
  define(HTMLOptionElement.prototype, { selected: { get: (option) => option.hasAttribute("selected"), set: selectOption } });
}

interface Member {
  get?: (element: HTMLElement) => unknown;
  set?: (element: HTMLElement, value: unknown) => void;
  /** A method of the element alone. */
  value?: (element: HTMLElement) => unknown;
}

function define(prototype: object, members: Readonly<Record<string | symbol, Member>>): void {
  for (const name of Reflect.ownKeys(members)) {
    const { get, set, value } = members[name] ?? {};
    Object.defineProperty(prototype, name, {
      configurable: true,
      ...(get && {
        get(this: HTMLElement) {
          return get(this);
        },
      }),
      ...(set && {
        set(this: HTMLElement, given: unknown) {
          set(this, given);
        },
      }),
      ...(value && {
        writable: true,
        value(this: HTMLElement) {
          return value(this);
        },
      }),
    });
  }
}

const typeOf = (element: Element) => element.getAttribute("type") ?? "text";
const numberOf = (element: Element, name: string) => Number.parseFloat(element.getAttribute(name) ?? "");

function inputValue(input: HTMLElement): string {
  if (typeOf(input) === "range") return String(asNumber(input));
  const missing = { checkbox: "on", radio: "on", color: "#000000" }[typeOf(input)] ?? "";
  return input.getAttribute("value") ?? missing;
}

function asNumber(input: HTMLElement): number {
  const given = numberOf(input, "value");
  return typeOf(input) === "range" ? onScale(input, given) : given;
}

/** As a slider has it: between its ends, on a step, in the middle where nothing is set. */
function onScale(input: HTMLElement, given: number): number {
  const [min, max, step] = [numberOf(input, "min") || 0, numberOf(input, "max"), numberOf(input, "step")];
  const most = Number.isNaN(max) ? 100 : max;
  const value = Math.max(min, Math.min(most, Number.isNaN(given) ? min + (most - min) / 2 : given));
  if (input.getAttribute("step") === "any") return value;
  const size = step > 0 ? step : 1;
  const steps = Math.min(Math.round((value - min) / size), Math.floor((most - min) / size + 1e-9));
  // Steps such as 0.1 have no exact double: what is written has as many digits as the step has.
  const digits = Math.max(...[min, size].map((number) => String(number).split(".")[1]?.length ?? 0));
  return Number((min + steps * size).toFixed(digits));
}

function asDate(input: HTMLElement): Date | null {
  const time = Date.parse(input.getAttribute("value") ?? "");
  return Number.isNaN(time) ? null : new Date(time);
}

function check(input: HTMLElement, on: unknown): void {
  const name = input.getAttribute("name");
  const group = on && typeOf(input) === "radio" && name !== null ? fieldsOf(input.closest("form") ?? input) : [];
  for (const other of group) if (typeOf(other) === "radio" && other.getAttribute("name") === name) other.removeAttribute("checked");
  input.toggleAttribute("checked", Boolean(on));
}

const optionsOf = (select: HTMLElement): HTMLElement[] => [...select.querySelectorAll<HTMLElement>("option")];

function selectedOptions(select: HTMLElement): HTMLElement[] {
  const options = optionsOf(select);
  const selected = options.filter((option) => option.hasAttribute("selected"));
  if (select.hasAttribute("multiple")) return selected;
  // Where none is marked the first is chosen; where several are, the last.
  return selected.length > 0 ? selected.slice(-1) : options.slice(0, 1);
}

function choose(select: HTMLElement, isChosen: (option: HTMLElement, index: number) => boolean): void {
  for (const [index, option] of optionsOf(select).entries()) option.toggleAttribute("selected", isChosen(option, index));
}

function selectOption(option: HTMLElement, on: unknown): void {
  const select = option.closest<HTMLElement>("select");
  if (on && select !== null && !select.hasAttribute("multiple")) choose(select, () => false);
  option.toggleAttribute("selected", Boolean(on));
}

const fieldsOf = (form: Element): HTMLElement[] => [...form.querySelectorAll<HTMLElement>("input, select, textarea, button, output")];

/** The fields of a form in order, and by name: one field, or the fields that share the name. */
function elementsOf(form: HTMLElement): object {
  const fields = fieldsOf(form);
  const named = groupByName(fields);
  return Object.assign(fields, Object.fromEntries([...named].map(([name, group]) => [name, group.length === 1 ? group[0] : radioNodes(group)])));
}

function groupByName(fields: readonly HTMLElement[]): Map<string, HTMLElement[]> {
  const named = new Map<string, HTMLElement[]>();
  for (const field of fields) {
    const name = field.getAttribute("name");
    if (name !== null && name !== "") named.set(name, [...(named.get(name) ?? []), field]);
  }
  return named;
}

function radioNodes(group: readonly HTMLElement[]): object {
  return Object.defineProperty([...group], "value", {
    get: () => group.find((field) => field.hasAttribute("checked"))?.getAttribute("value") ?? "",
    set: (value: unknown) => {
      for (const field of group) if (field.getAttribute("value") === String(value)) check(field, true);
    },
  });
}

function isValid(element: Field): boolean {
  const value = element.value ?? "";
  if (element.hasAttribute("required") && value === "") return false;
  if (value === "" || !["number", "range"].includes(typeOf(element))) return true;
  const [number, min, max] = [Number(value), numberOf(element, "min"), numberOf(element, "max")];
  return Number.isFinite(number) && !(number < min) && !(number > max);
}
