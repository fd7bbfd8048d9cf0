/** Corrects a refused change: its own values in a form, written again as a new change. */
import { useState } from 'react';
import { must } from '#shared/core/assert.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { isCommand } from '#shared/sync/fold.ts';
import type { RowOp, Values } from '#shared/sync/wire.ts';
import { draftsOf, replace } from '../sync/issues.ts';
import type { Issue } from '../sync/store.ts';
import { FieldInput, fromInput, toInput } from '../ui/field-input.tsx';
import { usePhone } from '../ui/phone-context.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useRefusal } from '../ui/use-refusal.tsx';

type Writing = Extract<RowOp, { t: 'create' | 'set' }>;

/** The first op of a change that carries values; null where there is nothing to correct. */
export function findWriting(issue: Issue): Writing | null {
  for (const op of issue.ops) {
    if (!isCommand(op) && (op.t === 'create' || op.t === 'set')) return op;
  }
  return null;
}

/** Fields one can correct: not the key, not a ref, not what has a shape of its own. */
function correctable(entity: Entity, op: Writing): string[] {
  return entity.typed.filter((name) => {
    if (entity.fields[name]?.kind === 'ref' || entity.key?.includes(name)) return false;
    return op.t === 'create' || name in op.f;
  });
}

export function CorrectSheet({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const phone = usePhone();
  const op = must(findWriting(issue), 'only what carries values is corrected');
  const entity = must(phone.registry.byTable.get(op.e), 'a change names a known table');
  const [typed, setTyped] = useState<Record<string, string | boolean>>({});
  const names = correctable(entity, op);
  const { refuse, errorOf, rest } = useRefusal(names, {
    path: issue.verdict.path ?? '',
    text: issue.verdict.text,
  });

  async function send() {
    const changed: Values = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => {
        const field = must(entity.fields[name], 'a shown field is declared');
        return [name, fromInput(field, value)];
      }),
    );
    const drafts = draftsOf(issue).map((draft, i) =>
      issue.ops[i] === op && (draft.t === 'create' || draft.t === 'set')
        ? { ...draft, f: { ...draft.f, ...changed } }
        : draft,
    );
    const written = await phone.write(drafts);
    if (!written.ok) return refuse(written.error);
    await replace(phone, issue);
    onClose();
  }

  return (
    <Sheet title="Corriger" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {rest}
        {names.map((name) => {
          const field = must(entity.fields[name], 'a shown field is declared');
          return (
            <FieldInput
              key={name}
              field={field}
              value={typed[name] ?? toInput(field, op.f[name])}
              onChange={(value) => setTyped({ ...typed, [name]: value })}
              error={errorOf(name)}
            />
          );
        })}
        <button type="submit" className="button button--primary button--main">
          Envoyer la correction
        </button>
      </form>
    </Sheet>
  );
}
