/**
 * Makes `attributes` of elements live, as browsers have it: linkedom's is a list of the moment, and `html` takes attributes away while it walks
 * along the list. Of an element's attributes the newest comes first in linkedom, and last here.
 */
export function makeAttributesLive({ prototype }: { prototype: Element }): void {
  const current = Object.getOwnPropertyDescriptor(prototype, "attributes")?.get;
  if (current === undefined) throw new Error("linkedom has changed: `attributes` is no getter of Element");
  Object.defineProperty(prototype, "attributes", {
    configurable: true,
    get(this: Element) {
      const get = (_target: object, key: string | symbol): unknown => {
        const now: Attr[] = [...current.call(this)].reverse();
        const member: unknown = Reflect.get(now, key);
        return typeof member === "function" ? member.bind(now) : member;
      };
      return new Proxy({}, { get });
    },
  });
}
