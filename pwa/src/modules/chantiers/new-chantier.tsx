/** A new chantier: on a roof one knows a name and a town. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { CommuneInput } from '../../ui/commune-input.tsx';
import { FieldInput } from '../../ui/field-input.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';

const EMPTY = {
  libelle: '',
  ville: '',
  codePostal: null as string | null,
  communeInsee: null as string | null,
};

export default function NewChantier({ onClose }: { onClose: () => void }) {
  const phone = usePhone();
  const [, navigate] = useLocation();
  const { draft, change, clear } = useDraft('chantier', EMPTY);
  const [error, setError] = useState<{ path: string; text: string }>();
  const errorOf = (path: string) => (error?.path === path ? error.text : undefined);

  async function create() {
    const id = phone.newId();
    const f = { ...draft, libelle: draft.libelle.trim(), etat: 'projet' };
    const written = await phone.write([{ t: 'create', e: chantier.table, id, f }]);
    if (!written.ok) return setError(written.error);
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
        <CommuneInput
          label="Commune *"
          value={draft}
          onChange={(commune) => change(commune)}
          error={errorOf('ville')}
        />
        <button type="submit" className="button button--primary button--main">
          Créer le chantier
        </button>
      </form>
    </Sheet>
  );
}
