import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { refuseForeign } from './refuseForeign.js';

const hintOf = (environment: Record<string, string>): string | undefined => {
  try {
    refuseForeign({ config: readConfig(environment) });
  } catch (error) {
    return (error as { details: { hint?: string } }).details.hint;
  }
  return undefined;
};

describe('a change from a visitor', () => {
  it('is let through on loopback, and where the operator allows it', () => {
    expect(hintOf({})).toBeUndefined();
    expect(hintOf({ HOST: 'Localhost' })).toBeUndefined();
    expect(hintOf({ HOST: '0.0.0.0', ENTENTE_ALLOW_WRITES: '1' })).toBeUndefined();
  });
  it('is refused with a command that works: one program at a time has the embedded engine’s data', () => {
    expect(hintOf({ HOST: '0.0.0.0' })).toMatch(
      /^Import with `npm run import` on its machine once this server is stopped, or /,
    );
    expect(hintOf({ HOST: '0.0.0.0', NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x' })).toMatch(
      /^Import with `npm run import` on its machine, or /,
    );
  });
});
