/** JSON text whose whole numbers keep their digits. Pure. */

/** Strings, to be passed over, and numbers. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\[^])*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const WHOLE = /^-?[1-9]\d{15,}$/;

const asTypedNumber = (digits: string): string => `{"$type":"Integer","_value":"${digits}"}`;

/**
 * JSON in which each whole number beyond ±2^53, that JSON.parse would round, is written otherwise: by default as
 * TypedNumber. What is not JSON comes back as something that is not either.
 */
export function typeLargeIntegers(json: string, written: (digits: string) => string = asTypedNumber): string {
  if (!/\d{16}/.test(json)) return json;
  return json.replace(STRING_OR_NUMBER, (text) =>
    WHOLE.test(text) && !Number.isSafeInteger(Number(text)) ? written(text) : text,
  );
}
