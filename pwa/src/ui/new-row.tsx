/** A sheet that makes a new row of an entity: the fields one needs to begin with, checked on the spot. */
import { must } from '#shared/core/assert.ts';
import { type Entity, keyedId } from '#shared/entity/entity.ts';
import { FieldInput, fromInput, toInput } from './field-input.tsx';
import { useActor, usePhone } from './phone-context.tsx';
import { Sheet } from './sheet.tsx';
import { useDraft } from './use-draft.ts';
import { useRefusal } from './use-refusal.tsx';

interface NewRowProps {
  readonly entity: Entity;
  readonly title: string;
  /** The fields asked for; the others start empty. */
  readonly fields: readonly string[];
  /** Values that are not asked. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** What the button says: « Ajouter » unless told. */
  readonly action?: string;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}

export function NewRow(props: NewRowProps) {
  const { entity, title, fields, given = {}, action = 'Ajouter', onClose, onMade } = props;
  const phone = usePhone();
  const actor = useActor();
  const { draft, change, clear } = useDraft<Record<string, string | boolean>>(
    `nouveau.${entity.table}`,
    {},
  );
  const { refuse, errorOf, rest } = useRefusal(fields);

  function typedValue(name: string): unknown {
    const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
    const typed = draft[name];
    if (typed !== undefined) return fromInput(field, typed);
    return given[name] ?? (field.kind === 'boolean' ? false : null);
  }

  async function make() {
    const f = Object.fromEntries(
      entity.fieldNames.map((name) => [
        name,
        fields.includes(name) ? typedValue(name) : (given[name] ?? null),
      ]),
    );
    const id = entity.key ? keyedId(entity, f) : phone.newId();
    // What the office would refuse is told at once, beside the field.
    const now = { createdAt: 0, updatedAt: 0, createdBy: actor.userId, deleted: 0 } as const;
    const failure = entity.ruleOf({ before: null, after: { ...f, ...now, id }, role: actor.role });
    if (failure) return refuse(failure);
    const written = await phone.write([{ t: 'create', e: entity.table, id, f }]);
    if (!written.ok) return refuse(written.error);
    clear();
    onClose();
    onMade?.(id);
  }

  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {fields.map((name, i) => {
          const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
          return (
            <FieldInput
              key={name}
              field={field}
              value={draft[name] ?? toInput(field, given[name])}
              autoFocus={i === 0}
              onChange={(value) => change({ [name]: value })}
              error={errorOf(name)}
            />
          );
        })}
        {rest}
        <button type="submit" className="button button--primary button--main">
          {action}
        </button>
      </form>
    </Sheet>
  );
}
