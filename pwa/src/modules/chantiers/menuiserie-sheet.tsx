/** One piece of joinery: sizes first, then how it is made; what cannot be is said beside the sizes. */
import { Copy } from 'lucide-react';
import { type Menuiserie, menuiserie } from '#shared/modules/chantiers/menuiserie.entity.ts';
import { verifierMenuiserie } from '#shared/modules/chantiers/verifier-menuiserie.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { OuvertureDrawing } from './ouverture-drawing.tsx';
import { PhotoButton } from './photo-button.tsx';

const PAIRS = [
  ['repere', 'quantite'],
  ['tableauLargeurMm', 'tableauHauteurMm'],
  ['horsToutLargeurMm', 'horsToutHauteurMm'],
  ['allegeMm', 'doublageMm'],
] as const;

const DETAILS = [
  'sens',
  'profil',
  'seuil',
  'serrure',
  'poignee',
  'vitrage',
  'petitsBois',
  'entreeAir',
  'occultation',
  'manoeuvre',
  'accessoires',
  'remarque',
] as const;

/** Width ÷ height of a piece, from its overall size or its reveal. */
export function ratioDe(row: Menuiserie): number {
  const width = row.horsToutLargeurMm ?? row.tableauLargeurMm;
  const height = row.horsToutHauteurMm ?? row.tableauHauteurMm;
  return width && height ? width / height : 1;
}

export function Remarques({ row }: { row: Menuiserie }) {
  return verifierMenuiserie(row).map(({ niveau, texte }) => (
    <p
      key={texte}
      className={niveau === 'doute' ? 'field__error' : 'small muted'}
      role={niveau === 'doute' ? 'alert' : undefined}
    >
      {texte}
    </p>
  ));
}

interface MenuiserieSheetProps {
  readonly row: Menuiserie;
  readonly onClose: () => void;
  readonly onCopied: (id: string) => void;
}

export function MenuiserieSheet({ row, onClose, onCopied }: MenuiserieSheetProps) {
  const phone = usePhone();
  const act = useGesture();
  const field = (name: string) => (
    <AutoField key={name} entity={menuiserie} row={row} name={name} />
  );

  async function copy() {
    const id = phone.newId();
    const values: Record<string, unknown> = { ...row };
    const f = Object.fromEntries(menuiserie.fieldNames.map((name) => [name, values[name] ?? null]));
    const made = { ...f, repere: `${row.repere} bis`.slice(0, 20), documentId: null };
    const ops = [{ t: 'create' as const, e: menuiserie.table, id, f: made }];
    const undo = [{ t: 'delete' as const, e: menuiserie.table, id }];
    if (await act({ ops, says: `Copiée : ${made.repere}.`, undo })) onCopied(id);
  }

  return (
    <Sheet title={`Repère ${row.repere}`} onClose={onClose}>
      <div className="stack stack--loose">
        <div className="row row--wide">
          <OuvertureDrawing ouverture={row.ouverture} ratio={ratioDe(row)} />
          <PhotoButton entity={menuiserie} row={row} of={`l’ouverture ${row.repere}`} />
        </div>
        {field('ouverture')}
        {field('pose')}
        {PAIRS.map((pair) => (
          <div key={pair[0]} className="pair pair--top">
            {pair.map(field)}
          </div>
        ))}
        <Remarques row={row} />
        {DETAILS.map(field)}
        <button type="button" className="button button--main" onClick={() => void copy()}>
          <Copy aria-hidden />
          Copier pour la suivante
        </button>
        <button
          type="button"
          className="button button--danger"
          onClick={() => {
            onClose();
            void act({
              ops: [{ t: 'delete', e: menuiserie.table, id: row.id }],
              says: `Repère ${row.repere} retiré.`,
              undo: [{ t: 'restore', e: menuiserie.table, id: row.id }],
            });
          }}
        >
          Retirer
        </button>
      </div>
    </Sheet>
  );
}
