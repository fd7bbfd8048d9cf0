/** One more article on an order: what, how much; the next one can be typed at once. */
import { Plus } from 'lucide-react';
import type { Commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeLigne } from '#shared/modules/chantiers/commande-ligne.entity.ts';
import { FieldInput, fromInput } from '../../ui/field-input.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useRefusal } from '../../ui/use-refusal.tsx';

const EMPTY = { libelle: '', quantite: '', unite: '' };
const FIELDS = ['libelle', 'quantite', 'unite'] as const;

export function AddLigne({ row, rang }: { row: Commande; rang: number }) {
  const phone = usePhone();
  const { draft, change, clear } = useDraft(`commande.${row.id}`, EMPTY);
  const { refuse, errorOf, rest } = useRefusal(FIELDS);

  async function add() {
    const f = {
      commandeId: row.id,
      chantierId: row.chantierId,
      rang,
      libelle: draft.libelle.trim(),
      quantite: fromInput(commandeLigne.fields.quantite, draft.quantite),
      unite: draft.unite.trim() || null,
    };
    const id = phone.newId();
    const written = await phone.write([{ t: 'create', e: commandeLigne.table, id, f }]);
    if (!written.ok) return refuse(written.error);
    refuse(null);
    clear();
  }

  return (
    <form
      className="card card--pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {FIELDS.map((name) => (
        <FieldInput
          key={name}
          field={commandeLigne.fields[name]}
          value={draft[name]}
          onChange={(value) => change({ [name]: String(value) })}
          error={errorOf(name)}
        />
      ))}
      {rest}
      <button type="submit" className="button button--main">
        <Plus aria-hidden />
        Ajouter l’article
      </button>
    </form>
  );
}
