/** Acts that only the server may decide: name, who may ask, what is asked, whether it may wait. */
import type * as z from 'zod/mini';
import type { Role } from './permissions.ts';

export interface Command<Name extends string = string, Args = unknown> {
  readonly name: Name;
  readonly label: string;
  readonly roles: readonly Role[];
  readonly args: z.ZodMiniType<Args>;
  /** Whether it may wait in the outbox; an act that needs an answer at once may not. */
  readonly mayWait: boolean;
}

/** Declares a command; its handler is typed by it in the server's registry. */
export function defineCommand<const Name extends string, Args>(
  command: Command<Name, Args>,
): Command<Name, Args> {
  return command;
}
