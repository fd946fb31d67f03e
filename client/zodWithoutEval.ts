/**
 * Keeps zod from trying whether it may compile its schemas: the page's policy forbids that, and Firefox logs each try.
 * To be imported before any schema.
 */
import { config } from 'zod';

config({ jitless: true });
