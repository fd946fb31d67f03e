/** `npm run statements`: writes cypher/statements.ts anew from the topic files of cypher/statements/, formatted. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describeStatements } from '../cypher/language/describeStatements.js';
import { allSections, allStatements } from '../cypher/loadStatements.js';
import { projectPath } from '../server/paths.js';

const file = projectPath('cypher', 'statements.ts');
writeFileSync(file, describeStatements(allSections(), allStatements()));
execFileSync(process.execPath, [projectPath('node_modules', 'oxfmt', 'bin', 'oxfmt'), file], { cwd: projectPath() });
