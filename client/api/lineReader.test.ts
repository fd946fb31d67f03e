import { describe, expect, it } from 'vitest';
import { LineReader } from './lineReader.js';

describe('LineReader', () => {
  it('gives each line once it is complete, and only once', () => {
    const reader = new LineReader();
    expect(reader.push('{"a"')).toEqual([]);
    expect(reader.push('{"a":1}\n{"b":')).toEqual(['{"a":1}']);
    expect(reader.push('{"a":1}\n{"b":2}\n{"c":3}\n')).toEqual(['{"b":2}', '{"c":3}']);
    expect(reader.push('{"a":1}\n{"b":2}\n{"c":3}\n')).toEqual([]);
  });
  it('gives the last line though nothing ends it, and leaves out blank ones', () => {
    const reader = new LineReader();
    expect(reader.push('one\n\n')).toEqual(['one']);
    expect(reader.end('one\n\n \r\ntwo')).toEqual(['two']);
    expect(reader.end('one\n\n \r\ntwo')).toEqual([]);
  });
});
