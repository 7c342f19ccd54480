/** A name that a cell defines, and what it stands for at the moment. */
export interface NamedValue {
  name: string;
  /** The cell that defines it. */
  cell: string;
  kind: string;
  preview: string;
}

/** The names of the notebook with their values. */
export interface ValueList {
  set(value: NamedValue): void;
  /** Forgets what a cell defines, or everything. */
  forget(cell?: string): void;
  /** By name. */
  all(): NamedValue[];
  /** Is called after each change. */
  onChange: () => void;
}

/** Returns an empty list. */
export function valueList(): ValueList {
  const values = new Map<string, NamedValue>();
  const list: ValueList = {
    set(value) {
      values.set(value.name, value);
      list.onChange();
    },
    forget(cell) {
      for (const [name, value] of values) if (cell === undefined || value.cell === cell) values.delete(name);
      list.onChange();
    },
    all: () => [...values.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    onChange: () => {},
  };
  return list;
}
