/** A property's name, cut where a line may break: `registrationNumber` between its words, `dc:title` behind the sign. */
export const nameParts = (name: string): string[] => name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=[_.:/-])(?=.)/u);
