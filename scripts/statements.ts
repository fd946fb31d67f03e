/** `npm run statements`: writes cypher/statements.ts anew from the topic files of cypher/statements/. */
import { writeFileSync } from 'node:fs';
import { describeStatements } from '../cypher/language/describeStatements.js';
import { allSections, allStatements } from '../cypher/loadStatements.js';
import { projectPath } from '../server/paths.js';

writeFileSync(projectPath('cypher', 'statements.ts'), describeStatements(allSections(), allStatements()));
