/** The formats the firm may lay: weight, packs, stock, and the price for those who may see it. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { groupBy } from '#shared/core/group-by.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { NATURES, type Nature } from '#shared/modules/calcul-ardoises/choix.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { prixArdoise } from '#shared/modules/calcul-ardoises/prix-ardoise.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatCents, formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { type Live, useMay, useProfile, useRow, useRows } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { ButtonGroup } from './button-group.tsx';
import { FigureInput } from './figure-input.tsx';
import { parseFrench } from './parse-french.ts';
import './ardoises.css';

type Modele = Live<typeof modeleArdoise>;

const FIELDS = ['epaisseurMm', 'poidsKg', 'paquet', 'stock', 'provenance', 'source'] as const;
const LAPS = ['recouvrementMinMm', 'recouvrementMaxMm'] as const;

function ModeleSheet({ modele, onClose }: { modele: Modele; onClose: () => void }) {
  const { nature, hauteurMm, largeurMm } = modele;
  const key = { nature, hauteurMm, largeurMm };
  const row = useRow(modeleArdoise, modele.id) ?? modele;
  const prix = useRow(prixArdoise, keyedId(prixArdoise, key));
  const seesMoney = useSeesMoney();
  return (
    <Sheet title={formatTaille(modele)} onClose={onClose}>
      <div className="stack stack--loose">
        {seesMoney && (
          <AutoField
            entity={prixArdoise}
            row={prix ?? null}
            name="prixMilleCents"
            createWith={key}
          />
        )}
        {[...FIELDS, ...LAPS].map((name) => (
          <AutoField key={name} entity={modeleArdoise} row={row} name={name} />
        ))}
        <RowFoot entity={modeleArdoise} row={row} listHref="/ardoises/catalogue" />
      </div>
    </Sheet>
  );
}

/** Whether this person is granted the figures. */
function useSeesMoney(): boolean {
  const { role, money } = useProfile();
  return role === 'gerant' || role === 'bureau' || money;
}

const EMPTY = { nature: 'naturelle' as Nature, hauteur: '', largeur: '', epaisseur: '' };

function NewModele({ onClose }: { onClose: () => void }) {
  const { draft, change, clear } = useDraft('ardoises.modele', EMPTY);
  const act = useGesture();
  const hauteurCm = parseFrench(draft.hauteur);
  const largeurCm = parseFrench(draft.largeur);
  async function add() {
    if (hauteurCm === null || largeurCm === null) return;
    const size = { hauteurMm: Math.round(hauteurCm * 10), largeurMm: Math.round(largeurCm * 10) };
    const f = {
      ...size,
      nature: draft.nature,
      epaisseurMm: parseFrench(draft.epaisseur),
      source: "Catalogue de l'entreprise",
    };
    const e = modeleArdoise.table;
    const id = keyedId(modeleArdoise, f);
    const isWritten = await act({
      ops: [{ t: 'create', e, id, f }],
      says: `${formatTaille(size)} ajouté.`,
      undo: [{ t: 'delete', e, id }],
    });
    if (!isWritten) return;
    clear();
    onClose();
  }
  return (
    <Sheet title="Ajouter un format" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <ButtonGroup<Nature>
          label="Nature"
          choices={NATURES}
          isColumn
          value={draft.nature}
          onChange={(nature) => change({ nature })}
        />
        {(['hauteur', 'largeur', 'epaisseur'] as const).map((name) => (
          <FigureInput
            key={name}
            label={{ hauteur: 'Hauteur', largeur: 'Largeur', epaisseur: 'Épaisseur' }[name]}
            unit={name === 'epaisseur' ? 'mm' : 'cm'}
            isLabelShown
            value={draft[name]}
            onChange={(text) => change({ [name]: text })}
          />
        ))}
        <button
          type="submit"
          className="button button--primary button--main"
          disabled={hauteurCm === null || largeurCm === null}
        >
          Ajouter ce format
        </button>
      </form>
    </Sheet>
  );
}

export default function Catalogue() {
  const modeles = useRows(modeleArdoise);
  const prix = useRows(prixArdoise);
  const mayAdd = useMay(modeleArdoise, 'create');
  const [openId, setOpenId] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const prixOf = new Map(prix?.map((p) => [`${p.nature} ${formatTaille(p)}`, p.prixMilleCents]));
  const byNature = groupBy(modeles ?? [], ({ nature }) => nature);
  const opened = modeles?.find(({ id }) => id === openId);
  return (
    <Page
      title="Catalogue d’ardoises"
      back="/ardoises"
      thumb={
        mayAdd && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Ajouter un format
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        {(Object.keys(NATURES) as Nature[]).map((nature) => (
          <section key={nature} className="stack stack--tight">
            <h2 className="section-title">{NATURES[nature]}</h2>
            <ul className="card">
              {(byNature.get(nature) ?? [])
                .toSorted((a, b) => b.hauteurMm - a.hauteurMm || b.largeurMm - a.largeurMm)
                .map((modele) => {
                  const prixMille = prixOf.get(`${nature} ${formatTaille(modele)}`);
                  const known = [
                    modele.epaisseurMm && `${formatNumber(modele.epaisseurMm, 1)} mm`,
                    modele.poidsKg && `${formatNumber(modele.poidsKg, 3)} kg`,
                    modele.paquet && `paquets de ${formatNumber(modele.paquet)}`,
                    modele.stock !== null && `${formatNumber(modele.stock)} en stock`,
                    modele.provenance,
                  ].filter((part) => typeof part === 'string');
                  return (
                    <li key={modele.id} className="list-row--line">
                      <button
                        type="button"
                        className="list-row"
                        onClick={() => setOpenId(modele.id)}
                      >
                        <span className="grow">
                          <span className="list-row__title">{formatTaille(modele)}</span>
                          <span className="list-row__sub">
                            {known.join(' · ') || modele.source}
                          </span>
                        </span>
                        {prixMille !== undefined && (
                          <span className="strong">{formatCents(prixMille)} le mille</span>
                        )}
                      </button>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </div>
      {opened && <ModeleSheet modele={opened} onClose={() => setOpenId(null)} />}
      {isAdding && <NewModele onClose={() => setIsAdding(false)} />}
    </Page>
  );
}
