import { describe, expect, it } from 'vitest';
import { aggregateFunctions } from './aggregates.js';
import { allFunctions, functionNamed } from './index.js';

describe('the table of functions', () => {
  it('finds a function however its name is written', () => {
    expect(functionNamed('TOUPPER')).toBe(functionNamed('toUpper'));
    expect(functionNamed('DATE.Truncate')?.name).toBe('date.truncate');
    expect(functionNamed('noSuchFunction')).toBeUndefined();
    expect(functionNamed('constructor')).toBeUndefined();
  });

  it('has each name once, and aggregates apart', () => {
    const names = [...allFunctions, ...aggregateFunctions].map(({ name }) => name.toLowerCase());
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('describes each function and its arguments in a sentence', () => {
    for (const { name, about, arguments: args } of [...allFunctions, ...aggregateFunctions]) {
      expect(about, name).toMatch(/^[A-Z].*[.]$/);
      expect(about.split('. '), name).toHaveLength(1);
      expect(
        args.every(({ types }) => types.length > 0),
        name,
      ).toBe(true);
    }
  });

  it('has what may be left out, and what repeats, last', () => {
    for (const { name, arguments: args } of allFunctions) {
      const optional = args.map((argument) => argument.optional ?? false);
      expect([...optional].sort(), name).toEqual(optional);
      expect(
        args.slice(0, -1).some(({ repeated }) => repeated),
        name,
      ).toBe(false);
    }
  });

  it('has every built-in function of Neo4j 5.26 but those of LOAD CSV, USE and patterns', () => {
    const names = `abs acos asin atan atan2 btrim ceil char_length character_length coalesce cos cot date date.realtime
      date.statement date.transaction date.truncate datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime
      datetime.statement datetime.transaction datetime.truncate degrees duration duration.between duration.inDays
      duration.inMonths duration.inSeconds e elementId endNode exp floor haversin head id isEmpty isNaN keys labels last left
      length localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
      localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate log log10 lower ltrim nodes
      normalize nullIf pi point point.distance point.withinBBox properties radians rand randomUUID range relationships
      replace reverse right round rtrim sign sin size split sqrt startNode substring tail tan time time.realtime
      time.statement time.transaction time.truncate timestamp toBoolean toBooleanList toBooleanOrNull toFloat toFloatList
      toFloatOrNull toInteger toIntegerList toIntegerOrNull toLower toString toStringList toStringOrNull toUpper trim type
      upper valueType vector.similarity.cosine vector.similarity.euclidean`.split(/\s+/);
    expect(names.filter((name) => !functionNamed(name))).toEqual([]);
  });
});
