/** A field of a row that saves by itself: on leaving it, or two seconds after the last key. */
import { useRef, useState } from 'react';
import { must } from '#shared/core/assert.ts';
import { checkPatch } from '#shared/entity/check-fields.ts';
import { type AnyRow, type Entity, keyedId, singletonId } from '#shared/entity/entity.ts';
import type { Values } from '#shared/sync/wire.ts';
import type { DraftOp } from '../sync/write.ts';
import { FieldInput, fromInput, toInput } from './field-input.tsx';
import { type Save, usePending } from './pending.ts';
import { useMay } from './phone-context.tsx';
import { useGesture } from './use-gesture.ts';

const SAVE_AFTER_MS = 1500;

interface AutoFieldProps {
  readonly entity: Entity;
  readonly row: AnyRow | null;
  readonly name: string;
  /** Values of the row that the first saved field makes, where there is none yet. */
  readonly createWith?: Values;
  /** What a value of this field writes with it. */
  readonly alongside?: ((value: unknown) => Values) | undefined;
}

/** The op that saves one field, making the row where there is none. */
function opOf(props: AutoFieldProps, value: unknown): DraftOp {
  const { entity, row, name, createWith = {}, alongside } = props;
  const written = { [name]: value, ...alongside?.(value) };
  if (row) return { t: 'set', e: entity.table, id: row.id, f: written };
  const f = { ...createWith, ...written };
  const id = entity.singleton ? singletonId(entity) : keyedId(entity, f);
  return { t: 'create', e: entity.table, id, f };
}

export function AutoField(props: AutoFieldProps) {
  const { entity, row, name } = props;
  const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
  const stored = row?.[name];
  const [typed, setTyped] = useState<string | boolean | null>(null);
  const [error, setError] = useState<string>();
  const act = useGesture();
  const isReadOnly = !useMay(entity, row ? 'set' : 'create', row);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef<Save>(async () => true);

  save.current = async () => {
    clearTimeout(timer.current);
    if (typed === null) return true;
    const value = fromInput(field, typed);
    const checked = checkPatch(entity, { [name]: value });
    if (!checked.ok) {
      setError(checked.error.text);
      return false;
    }
    setError(undefined);
    const isWritten = await act({ ops: [opOf(props, value)] });
    // What was typed while it was written is not written yet.
    if (isWritten) setTyped((now) => (now === typed ? null : now));
    return isWritten;
  };
  usePending(save);

  return (
    <FieldInput
      field={field}
      value={typed ?? toInput(field, stored)}
      error={error}
      isReadOnly={isReadOnly}
      onBlur={() => void save.current()}
      onChange={(next) => {
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void save.current(), SAVE_AFTER_MS);
      }}
    />
  );
}
