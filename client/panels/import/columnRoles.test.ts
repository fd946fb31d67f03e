import { describe, expect, it } from 'vitest';
import { ColumnRole, type ColumnMapping } from '../../../contract/index.js';
import { isMapped, merged, ROLE_GROUPS, withColumn, withRole } from './columnRoles.js';

const detected: ColumnMapping[] = [
  { column: 'a', role: 'source', valueType: 'string' },
  { column: 'b', role: 'target', valueType: 'string' },
  { column: 'verb', role: 'type', valueType: 'string' },
  { column: 'weight', role: 'property', name: 'weight', valueType: 'float' },
];

describe('roles of columns', () => {
  it('offers every role of the contract once', () => {
    expect(Object.values(ROLE_GROUPS).flat().sort()).toEqual([...ColumnRole.options].sort());
  });
  it('sends only what was changed', () => {
    expect(withColumn(detected, [], { column: 'weight', role: 'ignore', valueType: 'string' })).toEqual([
      { column: 'weight', role: 'ignore', valueType: 'string' },
    ]);
  });
  it('makes a property of the column that held the role before', () => {
    const changed = withColumn(detected, [], withRole(detected[3]!, 'type'));
    expect(merged(detected, changed).map(({ role }) => role)).toEqual(['source', 'target', 'property', 'type']);
    const back = withColumn(
      detected,
      changed,
      withRole({ column: 'verb', role: 'property', valueType: 'string' }, 'type'),
    );
    expect(merged(detected, back).map(({ role }) => role)).toEqual(['source', 'target', 'type', 'property']);
    expect(back).toHaveLength(2);
  });
  it('asks for the key of entities or for both ends of facts', () => {
    expect(isMapped(detected)).toBe(true);
    expect(isMapped(detected.slice(1))).toBe(false);
    expect(isMapped([{ column: 'key', role: 'id', valueType: 'string' }])).toBe(true);
  });
  it('lets several columns be left out', () => {
    const changed = withColumn(
      detected,
      withColumn(detected, [], withRole(detected[2]!, 'ignore')),
      withRole(detected[3]!, 'ignore'),
    );
    expect(merged(detected, changed).map(({ role }) => role)).toEqual(['source', 'target', 'ignore', 'ignore']);
  });
  it('keeps the type of values only while the column stays a property', () => {
    expect(withRole(detected[3]!, 'property').valueType).toBe('float');
    expect(withRole(detected[3]!, 'name').valueType).toBe('string');
    expect(withRole(detected[3]!, 'aliases').valueType).toBe('list');
  });
});
