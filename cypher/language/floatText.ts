/**
 * A float as Cypher writes it, which is as Java does: always with a point or an exponent, from 10,000,000 on and below
 * 0.001 as 1.0E7 and 1.0E-4. The digits are the fewest that read back as the same number.
 */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const shortest = value.toExponential();
  // Of the smallest numbers two digits say more than one, 4.9E-324; of others the second is 0.
  const two = value.toExponential(1);
  const [digits, exponent] = (shortest.includes('.') ? shortest : two).split('e') as [string, string];
  return `${digits}E${Number(exponent)}`;
}
