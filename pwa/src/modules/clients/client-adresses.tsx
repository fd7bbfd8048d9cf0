/** Further addresses of a client, each with what it is for. */
import { MapPin, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { clientAdresse } from '#shared/modules/clients/client-adresse.entity.ts';
import { CommuneInput } from '../../ui/commune-input.tsx';
import { FieldInput } from '../../ui/field-input.tsx';
import { routeTo } from '../../ui/maps.ts';
import { useMay, usePhone, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';

const EMPTY = {
  nature: 'facturation',
  adresse: '',
  ville: '',
  codePostal: null as string | null,
  communeInsee: null as string | null,
};

function NewAdresse({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const phone = usePhone();
  const { draft, change, clear } = useDraft(`adresse.${clientId}`, EMPTY);
  const [error, setError] = useState<string>();

  async function add() {
    const f = { ...draft, clientId, adresse: draft.adresse.trim() || null };
    const id = phone.newId();
    const written = await phone.write([{ t: 'create', e: clientAdresse.table, id, f }]);
    if (!written.ok) return setError(written.error.text);
    clear();
    onClose();
  }

  return (
    <Sheet title="Nouvelle adresse" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <FieldInput
          field={clientAdresse.fields.nature}
          value={draft.nature}
          onChange={(nature) => change({ nature: String(nature) })}
        />
        <FieldInput
          field={clientAdresse.fields.adresse}
          value={draft.adresse}
          onChange={(adresse) => change({ adresse: String(adresse) })}
          autoFocus
        />
        <CommuneInput label="Commune *" value={draft} onChange={change} error={error} />
        <button type="submit" className="button button--primary button--main">
          Ajouter
        </button>
      </form>
    </Sheet>
  );
}

export function ClientAdresses({ clientId, ids }: { clientId: string; ids: readonly string[] }) {
  const rows = useRows(clientAdresse, { field: 'clientId', equals: ids });
  const mayAdd = useMay(clientAdresse, 'create');
  const [isAdding, setIsAdding] = useState(false);
  const act = useGesture();
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Autres adresses
        {mayAdd && (
          <button type="button" className="button button--quiet" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden />
            Ajouter
          </button>
        )}
      </h2>
      {rows && rows.length > 0 && (
        <ul className="card">
          {rows.map((row) => (
            <li key={row.id} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__title">{row.adresse ?? row.ville}</span>
                <span className="list-row__sub">
                  {clientAdresse.fields.nature.choices[row.nature]} ·{' '}
                  {[row.codePostal, row.ville].filter(Boolean).join(' ')}
                </span>
              </span>
              <a
                className="button button--icon"
                href={routeTo(row)}
                target="_blank"
                rel="noreferrer"
                aria-label={`Itinéraire vers ${row.adresse ?? row.ville}`}
              >
                <MapPin />
              </a>
              {mayAdd && (
                <button
                  type="button"
                  className="button button--quiet button--icon"
                  aria-label={`Retirer ${row.adresse ?? row.ville}`}
                  onClick={() =>
                    void act({
                      ops: [{ t: 'delete', e: clientAdresse.table, id: row.id }],
                      says: 'Adresse retirée.',
                      undo: [{ t: 'restore', e: clientAdresse.table, id: row.id }],
                    })
                  }
                >
                  <Trash2 />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <NewAdresse clientId={clientId} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
