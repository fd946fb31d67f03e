import { expect, test } from 'vitest';
import { findJava } from './tools.js';

test('on Windows the error says what to do instead', () =>
  expect(findJava({}, 'win32')).rejects.toThrow(/Linux and macOS only.*WSL.*NEO4J_URI/));
