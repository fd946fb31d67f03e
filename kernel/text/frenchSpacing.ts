/** Spaces before French marks. Pure. */

/** `« Poutine » : signé ?` with the narrow and wide no-break spaces that French typography asks for. */
export function frenchSpacing(text: string): string {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:»%])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0');
}
