/** The layout in a thread of its own. Knows only the kernel. */
import { layoutGraph } from '../../kernel/layout/index.js';
import { answerRequests } from '../workers/answerRequests.js';

answerRequests(layoutGraph);
