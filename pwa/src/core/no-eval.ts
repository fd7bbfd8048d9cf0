/** The page's security policy forbids code made at run time: zod then checks without it. */
import { config } from 'zod/mini';

config({ jitless: true });
