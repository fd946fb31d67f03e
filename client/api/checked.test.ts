import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checked } from './checked.js';

const Answer = z.object({ nodes: z.array(z.object({ key: z.string() })), totals: z.object({ nodes: z.int() }) });
const nodes = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ key: String(i) }));

describe('a checked answer', () => {
  it('has all elements of a long list, as they came', () => {
    const answer = { nodes: nodes(5_000), totals: { nodes: 5_000 } };
    expect(checked(Answer, answer)).toEqual({ success: true, data: answer });
  });

  it('is refused where its first elements or what is no list are not as agreed', () => {
    const wrong = [{ key: 1 }, ...nodes(5_000)];
    expect(checked(Answer, { nodes: wrong, totals: { nodes: 1 } }).error?.issues[0]?.path).toEqual(['nodes', 0, 'key']);
    expect(checked(Answer, { nodes: nodes(5_000), totals: {} }).success).toBe(false);
    expect(checked(Answer, 'nothing').success).toBe(false);
  });

  it('is read as far as it is needed: of a long list the rest is the server’s word', () => {
    let looked = 0;
    const counted = z.object({ nodes: z.array(z.unknown().refine(() => (looked += 1) > 0)) });
    expect(checked(counted, { nodes: nodes(50_000) }).success).toBe(true);
    expect(looked).toBeLessThan(1_000);
  });
});
