/** The only validation door of what is written: the phone passes it before queuing, the server after. */
import * as z from 'zod/mini';
import { assertNever } from '../core/assert.ts';
import { err, ok, type Result } from '../core/result.ts';
import { checkArgs, checkPatch, checkValues, type InvalidField } from '../entity/check-fields.ts';
import { type Entity, keyedId, singletonId } from '../entity/entity.ts';
import { lift } from './lift.ts';
import type { Registry } from './registry-type.ts';
import { type Op, SCHEMA, type Values } from './wire.ts';
import { opsSchema } from './wire-shape.ts';

function invalid(path: string, text: string): Result<never, InvalidField> {
  return err({ code: 'invalid', path, text });
}

/** A field that only the server writes, with a value. */
function findReserved(entity: Entity, values: Values) {
  const name = Object.keys(values).find((one) => entity.byServer.has(one) && values[one] !== null);
  if (name === undefined) return null;
  return invalid(name, `${entity.fields[name]?.label ?? name} : le serveur seul écrit ce champ.`);
}

function checkRowOp(op: Exclude<Op, { t: 'cmd' }>, entity: Entity): Result<Op, InvalidField> {
  switch (op.t) {
    case 'create': {
      const values = checkValues(entity, op.f);
      if (!values.ok) return values;
      const reserved = findReserved(entity, values.value);
      if (reserved) return reserved;
      const derivedId = entity.key ? keyedId(entity, values.value) : null;
      if (derivedId !== null && derivedId !== op.id) {
        return invalid(
          'id',
          `L'identifiant ne correspond pas à cette ligne (${entity.label.one}).`,
        );
      }
      if (entity.singleton && op.id !== singletonId(entity)) {
        return invalid('id', `Il n'y a qu'une fiche « ${entity.label.one} ».`);
      }
      return ok({ ...op, f: values.value });
    }
    case 'set': {
      const patch = checkPatch(entity, op.f);
      if (!patch.ok) return patch;
      const reserved = findReserved(entity, patch.value);
      if (reserved) return reserved;
      const keyField = entity.key?.find((name) => name in patch.value);
      if (keyField) {
        const label = entity.fields[keyField]?.label ?? keyField;
        return invalid(keyField, `${label} ne se change pas : supprimez et recréez.`);
      }
      return ok({ ...op, f: patch.value });
    }
    case 'delete':
    case 'restore':
      return ok(op);
    default:
      return assertNever(op);
  }
}

function checkOp(op: Op, registry: Registry): Result<Op, InvalidField> {
  if (op.t === 'cmd') {
    const command = registry.commands.get(op.name);
    if (!command) return invalid('name', `La commande « ${op.name} » n'existe pas.`);
    const args = checkArgs(command, op.args);
    if (!args) return invalid('args', `${command.label} : la demande est incomplète.`);
    return ok({ ...op, args });
  }
  const entity = registry.byTable.get(op.e);
  if (!entity || entity.sync === 'local-only') {
    return invalid('e', `La table « ${op.e} » n'existe pas.`);
  }
  return checkRowOp(op, entity);
}

/**
 * Today's ops with their values checked and completed, or the first thing that is wrong.
 * `from` is the schema they were written with.
 */
export function checkOps(
  raw: unknown,
  registry: Registry,
  from = SCHEMA,
): Result<Op[], InvalidField> {
  const shape = z.safeParse(opsSchema, raw);
  if (!shape.success) return invalid('ops', "Cette modification n'a pas la forme attendue.");
  const checked: Op[] = [];
  for (const op of lift(shape.data, from)) {
    const result = checkOp(op, registry);
    if (!result.ok) return result;
    checked.push(result.value);
  }
  return ok(checked);
}
