/** The layouts in a thread of their own. Knows only the kernel. */
import { arrange, type Arranging } from '../../kernel/layouts/index.js';
import { answerRequests } from '../workers/answerRequests.js';

answerRequests((asked: Arranging) => arrange(asked));
