/** Acts that only the server may decide: name, who may ask, what is asked, whether it may wait. */
import type { Fields, ValuesOf } from './entity.ts';
import type { Role } from './permissions.ts';

export interface Command<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  readonly label: string;
  readonly roles: readonly Role[];
  /** What is asked, declared like the fields of a row. */
  readonly args: F;
  /** Whether it may wait in the outbox; an act that needs an answer at once may not. */
  readonly mayWait: boolean;
}

/** What the handler of a command is given. */
export type ArgsOf<C> = C extends { args: infer F } ? ValuesOf<{ fields: F }> : never;

/** Declares a command; its handler is typed by it in the server's registry. */
export function defineCommand<const Name extends string, const F extends Fields>(
  command: Command<Name, F>,
): Command<Name, F> {
  return command;
}
