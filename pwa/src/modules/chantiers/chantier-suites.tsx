/** What comes beside the works of the quote: amendments told from the site, and calls afterwards. */
import { FilePlus, LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { AVENANT_ETATS, avenant } from '#shared/modules/chantiers/avenant.entity.ts';
import { SAV_ETATS, sav } from '#shared/modules/chantiers/sav.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatNumber, formatShortDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useMay, useProfile, useRows } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface Shown {
  readonly row: AnyRow;
  readonly sub: string;
  readonly badge: string;
  readonly tone: string;
}

interface PartProps {
  readonly entity: Entity;
  readonly title: string;
  readonly icon: typeof LifeBuoy;
  readonly addLabel: string;
  readonly asked: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  /** Fields of an open row, in order. */
  readonly edited: readonly string[];
  readonly shown: readonly Shown[];
  readonly listHref: string;
}

function Part(props: PartProps) {
  const { entity, title, icon: Icon, addLabel, asked, given, edited, shown, listHref } = props;
  const mayAdd = useMay(entity, 'create');
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = shown.find(({ row }) => row.id === openId)?.row;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        {title}
        {mayAdd && (
          <button type="button" className="button button--quiet" onClick={() => setIsAdding(true)}>
            <Icon aria-hidden />
            {addLabel}
          </button>
        )}
      </h2>
      {shown.length > 0 && (
        <ul className="card">
          {shown.map(({ row, sub, badge, tone }) => (
            <li key={row.id}>
              <button
                type="button"
                className="list-row list-row--line"
                onClick={() => setOpenId(row.id)}
              >
                <span className="grow">
                  <span className="list-row__title">{entity.titleOf(row)}</span>
                  <span className="list-row__sub">{sub}</span>
                </span>
                <span className={`badge ${tone}`}>{badge}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <NewRow
          entity={entity}
          title={addLabel}
          fields={asked}
          given={given}
          onClose={() => setIsAdding(false)}
        />
      )}
      {open && (
        <Sheet title={entity.label.one} onClose={() => setOpenId(null)}>
          <div className="stack stack--loose">
            {edited.map((name) => (
              <AutoField key={name} entity={entity} row={open} name={name} />
            ))}
            <RowFoot entity={entity} row={open} listHref={listHref} />
          </div>
        </Sheet>
      )}
    </section>
  );
}

const AVENANT_TONES = {
  'a-chiffrer': 'badge--warm',
  propose: 'badge--accent',
  accepte: 'badge--good',
  refuse: '',
} as const;

export function ChantierSuites({ chantierId }: { chantierId: string }) {
  const of = { field: 'chantierId', equals: chantierId };
  const avenants = useRows(avenant, of) ?? [];
  const savs = useRows(sav, of) ?? [];
  const { prenom, nom } = useProfile();
  const auteur = `${prenom} ${nom}`.trim();
  const listHref = `/chantiers/${chantierId}/suivi`;
  return (
    <>
      <Part
        entity={avenant}
        title="Avenants"
        icon={FilePlus}
        addLabel="Signaler un avenant"
        asked={['texte', 'heures']}
        given={{ chantierId, etat: 'a-chiffrer', auteur }}
        edited={['texte', 'heures', 'etat', 'numeroDevis', 'dateAccord']}
        listHref={listHref}
        shown={avenants.map((row) => ({
          row,
          sub: [row.auteur, row.heures !== null && `${formatNumber(row.heures)} h`]
            .filter(Boolean)
            .join(' · '),
          badge: AVENANT_ETATS[row.etat],
          tone: AVENANT_TONES[row.etat],
        }))}
      />
      <Part
        entity={sav}
        title="SAV"
        icon={LifeBuoy}
        addLabel="Ouvrir un SAV"
        asked={['motif', 'dateDemande']}
        given={{ chantierId, etat: 'ouvert', dateDemande: dayAt(Date.now()) }}
        edited={['motif', 'etat', 'dateDemande', 'dateVisite', 'compteRendu', 'heures']}
        listHref={listHref}
        shown={savs.map((row) => ({
          row,
          sub: `Demandé le ${formatShortDay(row.dateDemande)}${
            row.dateVisite ? `, visite le ${formatShortDay(row.dateVisite)}` : ''
          }`,
          badge: SAV_ETATS[row.etat],
          tone: row.etat === 'clos' ? 'badge--good' : 'badge--watch',
        }))}
      />
    </>
  );
}
