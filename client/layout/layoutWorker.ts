/** The layout in a thread of its own. Knows only the kernel. */
import { bestLayout } from '../../kernel/picture/bestLayout.js';
import { answerRequests } from '../workers/answerRequests.js';
import type { LayoutQuestion } from './layOut.js';

answerRequests(({ request, judged }: LayoutQuestion) => bestLayout(request, judged));
