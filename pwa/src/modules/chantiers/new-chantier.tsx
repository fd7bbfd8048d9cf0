/** A new chantier: on a roof one knows a name and a town. */
import { useLocation } from 'wouter';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { enReference, porteurDe, refusReference } from '#shared/modules/chantiers/reference.ts';
import { CommuneInput } from '../../ui/commune-input.tsx';
import { FieldInput } from '../../ui/field-input.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useRefusal } from '../../ui/use-refusal.tsx';

const EMPTY = {
  libelle: '',
  reference: '',
  ville: '',
  codePostal: null as string | null,
  communeInsee: null as string | null,
};

export default function NewChantier({ onClose }: { onClose: () => void }) {
  const phone = usePhone();
  const [, navigate] = useLocation();
  const { draft, change, clear } = useDraft('chantier', EMPTY);
  const { refuse, errorOf, rest } = useRefusal(['libelle', 'reference', 'ville']);

  async function create() {
    const id = phone.newId();
    const reference = enReference(draft.reference);
    const known = await phone.db.table<Chantier>(chantier.table).toArray();
    const other = porteurDe(reference, { id: null, known });
    if (other) return refuse({ path: 'reference', text: refusReference(reference, other) });
    const f = { ...draft, libelle: draft.libelle.trim(), reference, etat: 'projet' };
    const written = await phone.write([{ t: 'create', e: chantier.table, id, f }]);
    if (!written.ok) return refuse(written.error);
    clear();
    onClose();
    navigate(`/chantiers/${id}`);
  }

  return (
    <Sheet title="Nouveau chantier" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <FieldInput
          field={chantier.fields.libelle}
          value={draft.libelle}
          onChange={(libelle) => change({ libelle: String(libelle) })}
          error={errorOf('libelle')}
          autoFocus
        />
        <FieldInput
          field={chantier.fields.reference}
          value={draft.reference}
          onChange={(reference) => change({ reference: String(reference) })}
          error={errorOf('reference')}
        />
        <CommuneInput
          label="Commune *"
          value={draft}
          onChange={(commune) => change(commune)}
          error={errorOf('ville')}
        />
        {rest}
        <button type="submit" className="button button--primary button--main">
          Créer le chantier
        </button>
      </form>
    </Sheet>
  );
}
