/** One more measure: what it is, its sizes, how many; the next one can be typed at once. */
import { Plus } from 'lucide-react';
import type { Metre } from '#shared/modules/chantiers/metre.entity.ts';
import {
  LINEAIRES,
  MESURE_NATURES,
  type MesureNature,
  metreLigne,
} from '#shared/modules/chantiers/metre-ligne.entity.ts';
import { isSansHauteur } from '#shared/modules/chantiers/totaux-metre.ts';
import { FieldInput, fromInput } from '../../ui/field-input.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useRefusal } from '../../ui/use-refusal.tsx';

const EMPTY = {
  nature: 'mur' as MesureNature,
  libelle: '',
  largeurM: '',
  hauteurM: '',
  nombre: '1',
};
const TYPED = ['libelle', 'largeurM', 'hauteurM', 'nombre'] as const;

export function AddMesure({ row, rang }: { row: Metre; rang: number }) {
  const phone = usePhone();
  const { draft, change } = useDraft(`mesure.${row.id}`, EMPTY);
  const { refuse, errorOf, rest } = useRefusal(TYPED);
  const { fields } = metreLigne;
  const isLineaire = LINEAIRES.includes(draft.nature);
  const typed = (name: (typeof TYPED)[number]) => (
    <FieldInput
      field={fields[name]}
      value={draft[name]}
      onChange={(value) => change({ [name]: String(value) })}
      error={errorOf(name)}
    />
  );

  async function add() {
    const f = {
      metreId: row.id,
      chantierId: row.chantierId,
      rang,
      nature: draft.nature,
      libelle: draft.libelle.trim() || null,
      largeurM: fromInput(fields.largeurM, draft.largeurM) as number,
      hauteurM: isLineaire ? null : (fromInput(fields.hauteurM, draft.hauteurM) as number | null),
      nombre: fromInput(fields.nombre, draft.nombre) as number,
      documentId: null,
    };
    if (isSansHauteur(f)) {
      return refuse({ path: 'hauteurM', text: 'Il manque la hauteur pour avoir la surface.' });
    }
    const id = phone.newId();
    const written = await phone.write([{ t: 'create', e: metreLigne.table, id, f }]);
    if (!written.ok) return refuse(written.error);
    refuse(null);
    // The kind stays: walls come one after the other.
    change({ libelle: '', largeurM: '', hauteurM: '', nombre: '1' });
  }

  return (
    <form
      className="card card--pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="chips" role="group" aria-label="Que mesure-t-on ?">
        {(Object.keys(MESURE_NATURES) as MesureNature[]).map((nature) => (
          <button
            key={nature}
            type="button"
            className="chip"
            aria-pressed={draft.nature === nature}
            onClick={() => change({ nature })}
          >
            {MESURE_NATURES[nature]}
          </button>
        ))}
      </div>
      <div className="pair pair--top">
        {typed('largeurM')}
        {!isLineaire && typed('hauteurM')}
      </div>
      <div className="pair pair--top">
        {typed('nombre')}
        {typed('libelle')}
      </div>
      {rest}
      <button type="submit" className="button button--primary button--main">
        <Plus aria-hidden />
        Ajouter : {MESURE_NATURES[draft.nature].toLowerCase()}
      </button>
    </form>
  );
}
