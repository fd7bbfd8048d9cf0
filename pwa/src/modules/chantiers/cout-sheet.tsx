/** The firm's cost of an hour, dated: each hour counts with the one of its day. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { COUT_INITIAL, type Cout } from '#shared/links/compte-chantier.ts';
import { coutHoraire } from '#shared/modules/chantiers/cout-horaire.entity.ts';
import { FieldInput, fromInput, toInput } from '../../ui/field-input.tsx';
import { formatCents, formatFullDay } from '../../ui/format.ts';
import { useMay, usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

const NAMES = ['depuis', 'coutCents', 'origine'] as const;

function Editor({ cout, onClose }: { cout: Cout; onClose: () => void }) {
  const act = useGesture();
  const { db } = usePhone();
  const { fields } = coutHoraire;
  const [typed, setTyped] = useState<Partial<Record<(typeof NAMES)[number], string>>>({});
  const shown: Record<(typeof NAMES)[number], unknown> = {
    ...{ depuis: dayAt(Date.now()), coutCents: cout.coutCents, origine: null },
  };
  const value = (name: (typeof NAMES)[number]) => typed[name] ?? toInput(fields[name], shown[name]);

  async function save() {
    const f = Object.fromEntries(NAMES.map((name) => [name, fromInput(fields[name], value(name))]));
    const e = coutHoraire.table;
    const id = keyedId(coutHoraire, f);
    const { depuis: _, ...rest } = f;
    const op = (await db.table(e).get(id))
      ? { t: 'set' as const, e, id, f: rest }
      : { t: 'create' as const, e, id, f };
    if (await act({ ops: [op], says: 'Coût d’une heure noté.' })) onClose();
  }

  return (
    <Sheet title="Coût d’une heure" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="small muted">
          Charges, impôts, amortissements et salaires de l’année, divisés par les heures
          productives. Chaque heure compte avec le coût de son jour ; celles d’un devis, avec celui
          d’aujourd’hui.
        </p>
        {NAMES.map((name) => (
          <FieldInput
            key={name}
            field={fields[name]}
            value={value(name)}
            onChange={(text) => setTyped({ ...typed, [name]: String(text) })}
          />
        ))}
        <button type="submit" className="button button--primary button--main">
          Enregistrer
        </button>
      </form>
    </Sheet>
  );
}

/** What an hour costs today, where that comes from, and changing it. */
export function CoutHoraireLine({ cout }: { cout: Cout }) {
  const [isEditing, setIsEditing] = useState(false);
  const mayChange = useMay(coutHoraire, 'create');
  const isFirst = cout === COUT_INITIAL;
  return (
    <div className="card card--pad row row--wide row--wrap">
      <span className="grow">
        <b>{formatCents(cout.coutCents)} de l’heure</b>
        <br />
        <span className="small muted">
          {isFirst
            ? 'Valeur de départ, à confirmer par l’entreprise.'
            : `Depuis le ${formatFullDay(cout.depuis)}.`}{' '}
          {cout.origine}
        </span>
      </span>
      {mayChange && (
        <button type="button" className="button" onClick={() => setIsEditing(true)}>
          <Pencil aria-hidden />
          Changer
        </button>
      )}
      {isEditing && <Editor cout={cout} onClose={() => setIsEditing(false)} />}
    </div>
  );
}
