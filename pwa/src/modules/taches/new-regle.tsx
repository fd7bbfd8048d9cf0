/** A new rule: when, and what is then to do; the rest is refined on its page. */
import { keyedId } from '#shared/entity/entity.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { FieldInput, fromInput } from '../../ui/field-input.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useRefusal } from '../../ui/use-refusal.tsx';

const EMPTY = { code: '', titre: '', declencheur: 'etat', versEtat: 'signe' };
const FIELDS = ['titre', 'code', 'declencheur', 'versEtat'] as const;

const REST = {
  active: true,
  motCle: null,
  seuilHtCents: null,
  apresCode: null,
  jourDuMois: null,
  chaque: null,
  delaiMois: null,
  delaiJours: 0,
  jourOuvre: true,
  pourRole: 'conducteur',
  priorite: 'normale',
  rubrique: 'preparation',
};

export function NewRegle({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (id: string) => void;
}) {
  const phone = usePhone();
  const { draft, change, clear } = useDraft('regle', EMPTY);
  const { refuse, errorOf, rest } = useRefusal(FIELDS);

  async function make() {
    const typed = Object.fromEntries(
      FIELDS.map((name) => [name, fromInput(regleTache.fields[name], draft[name])]),
    );
    const f = { ...REST, ...typed, nom: draft.titre.trim() };
    const id = keyedId(regleTache, f);
    if (await phone.get(regleTache.table, id)) {
      return refuse({ path: 'code', text: 'Ce code est déjà pris : choisissez-en un autre.' });
    }
    const written = await phone.write([{ t: 'create', e: regleTache.table, id, f }]);
    if (!written.ok) return refuse(written.error);
    clear();
    onClose();
    onMade(id);
  }

  return (
    <Sheet title="Nouvelle règle" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {FIELDS.map((name) => (
          <FieldInput
            key={name}
            field={regleTache.fields[name]}
            value={draft[name]}
            onChange={(value) => change({ [name]: String(value) })}
            error={errorOf(name)}
          />
        ))}
        {rest}
        <button type="submit" className="button button--primary button--main">
          Créer la règle
        </button>
      </form>
    </Sheet>
  );
}
