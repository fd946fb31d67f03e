/**
 * Reads maps whose keys are names from files: `constructor` and `toString` are names like others, and what every object
 * inherits is no value. Pure.
 */
export const ownValue = <V>(map: { readonly [name: string]: V } | undefined, name: string): V | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;
