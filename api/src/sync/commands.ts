/** Runs commands: rights first, then the handler, with the server's own authority over rows. */
import { must } from '#shared/core/assert.ts';
import { type Day, dayAt } from '#shared/core/dates.ts';
import type { Result } from '#shared/core/result.ts';
import type { ArgsOf, Command } from '#shared/entity/command.ts';
import type { Entity, RowOf } from '#shared/entity/entity.ts';
import type { CommandOp, RowOp } from '#shared/sync/wire.ts';
import { applyRowOp } from './apply-op.ts';
import type { Applying, Tables } from './applying.ts';
import { forgetHistory, forgetRow } from './forget.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface CommandContext {
  readonly today: Day;
  get<E extends Entity>(entity: E, id: string): RowOf<E> | null;
  list<E extends Entity>(entity: E, where: string, parameters: readonly unknown[]): RowOf<E>[];
  write(op: RowOp): Result<void, Refusal>;
  /** Forgets what a row said and its history, for good: only where the law asks for it. */
  forget(entity: Entity, id: string): void;
  /** Forgets what a row said before: it keeps what it says now. */
  forgetHistory(entity: Entity, id: string): void;
}

export type Handler<Args> = (context: CommandContext, args: Args) => Result<void, Refusal>;

/** One handler per command of the registry: a missing one does not compile. */
export type Handlers<C extends Command> = {
  readonly [K in C as K['name']]: Handler<ArgsOf<K>>;
};

export interface CommandHandlers {
  run(op: CommandOp, applying: Applying): Result<void, Refusal>;
}

/** Ties handlers to the tables they write. */
export function commandsOf(
  tables: Tables,
  handlers: Readonly<Record<string, Handler<never>>>,
): CommandHandlers {
  return {
    run(op, applying) {
      const command = must(tables.registry.commands.get(op.name), 'commands were checked');
      if (!command.roles.includes(applying.actor.role)) {
        return refuse('forbidden', `Votre rôle ne permet pas : ${command.label}.`);
      }
      const handler = must(handlers[op.name], 'every command has its handler');
      const authority: Applying = { ...applying, judged: false };
      const context: CommandContext = {
        today: dayAt(applying.at),
        get: (entity, id) => tables.rows.get(entity, id),
        list: (entity, where, parameters) => tables.rows.list(entity, where, parameters),
        write: (row) => applyRowOp(tables, row, authority),
        forget: (entity, id) => forgetRow(tables, entity, id, authority),
        forgetHistory: (entity, id) => forgetHistory(tables, entity, id, authority),
      };
      return handler(context, op.args as never);
    },
  };
}
