/** Entente's version, of package.json. */
import { readFileSync } from 'node:fs';
import { projectPath } from './paths.js';

export const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
