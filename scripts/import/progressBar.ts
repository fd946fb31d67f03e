/**
 * Progress of an import in the terminal: one line that is written over, or one line a phase where there is no terminal.
 */
import type { ImportProgress } from '../../contract/index.js';

const WORDS: Record<ImportProgress['phase'], string> = {
  receiving: 'Sending',
  reading: 'Reading',
  comparing: 'Comparing',
  writing: 'Writing',
  finishing: 'Finishing',
};
const WIDTH = 24;
const EVERY_MS = 100;

export interface ProgressBar {
  show(progress: ImportProgress): void;
  end(): void;
}

export function progressBar(out: NodeJS.WriteStream = process.stderr): ProgressBar {
  let [phase, at, drawn] = ['', 0, false];
  return {
    show(progress) {
      if (!out.isTTY) {
        if (progress.phase !== phase) out.write(`${WORDS[progress.phase]} …\n`);
        phase = progress.phase;
        return;
      }
      const now = performance.now();
      if (progress.phase === phase && now - at < EVERY_MS) return;
      [phase, at, drawn] = [progress.phase, now, true];
      out.write(`\r\x1b[K${barText(progress)}`);
    },
    end() {
      if (drawn) out.write('\r\x1b[K');
      drawn = false;
    },
  };
}

export function barText({ phase, done, total, unit }: ImportProgress): string {
  const amount = unit === 'bytes' ? `${(done / 1e6).toFixed(1)} MB` : `${done.toLocaleString('en')} rows`;
  if (total === null || total === 0) return `${WORDS[phase].padEnd(10)} ${done > 0 ? amount : '…'}`;
  const share = Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  return `${WORDS[phase].padEnd(10)} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.round(share * 100)).padStart(3)} %  ${amount}`;
}
