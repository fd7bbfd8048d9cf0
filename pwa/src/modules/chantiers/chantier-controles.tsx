/** The checklists of a chantier: points ticked on site, with the photo that proves them. */
import { Camera, ClipboardList, Plus } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import {
  type ControlePoint,
  controlePoint,
} from '#shared/modules/chantiers/controle-point.entity.ts';
import {
  type ModeleControle,
  modeleControle,
} from '#shared/modules/chantiers/modele-controle.entity.ts';
import { readPoints } from '#shared/modules/chantiers/points-controle.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatShortDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useMay, usePhone, useProfile, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { PhotoPicker } from './photo-picker.tsx';

function Point({ point, onPhoto }: { point: ControlePoint; onPhoto: () => void }) {
  const act = useGesture();
  const { prenom, nom } = useProfile();
  const isDone = point.faitLe !== null;
  const set = (f: Record<string, unknown>) => [
    { t: 'set' as const, e: controlePoint.table, id: point.id, f },
  ];

  function toggle() {
    const { faitLe, faitPar, documentId } = point;
    if (isDone) {
      void act({ ops: set({ faitLe: null, faitPar: null }), undo: set({ faitLe, faitPar }) });
    } else if (point.photoRequise && documentId === null) onPhoto();
    else {
      const done = { faitLe: dayAt(Date.now()), faitPar: `${prenom} ${nom}`.trim() };
      void act({ ops: set(done), undo: set({ faitLe: null, faitPar: null }) });
    }
  }

  return (
    <li className="list-row list-row--line">
      <label className="check grow">
        <input type="checkbox" checked={isDone} onChange={toggle} />
        <span>
          {point.libelle}
          {isDone && point.faitLe && (
            <span className="field__hint">
              {' '}
              {point.faitPar}, {formatShortDay(point.faitLe)}
            </span>
          )}
          {!isDone && point.photoRequise && <span className="field__hint"> Photo exigée</span>}
        </span>
      </label>
      {(point.photoRequise || point.documentId) && (
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={`Photo de « ${point.libelle} »`}
          onClick={onPhoto}
        >
          <Camera />
        </button>
      )}
    </li>
  );
}

function Starter({ chantierId, onClose }: { chantierId: string; onClose: () => void }) {
  const modeles = useRows(modeleControle);
  const phone = usePhone();
  const act = useGesture();
  const mayKeep = useMay(modeleControle, 'create');
  const [isNew, setIsNew] = useState(false);

  async function start({ titre, points }: ModeleControle) {
    const ops = readPoints(points).map((point, i) => ({
      t: 'create' as const,
      e: controlePoint.table,
      id: phone.newId(),
      f: { ...point, chantierId, liste: titre, rang: i + 1 },
    }));
    const undo = ops.map(({ e, id }) => ({ t: 'delete' as const, e, id }));
    if (await act({ ops, says: `« ${titre} » commencé.`, undo })) onClose();
  }

  if (isNew) {
    return (
      <NewRow
        entity={modeleControle}
        title="Nouveau modèle de contrôle"
        fields={['titre', 'points']}
        onClose={() => setIsNew(false)}
      />
    );
  }
  return (
    <Sheet title="Quelle liste ?" onClose={onClose}>
      {modeles?.length === 0 && (
        <p className="muted">Aucun modèle encore{mayKeep ? ' : écrivez le premier.' : '.'}</p>
      )}
      {modeles?.map((modele) => (
        <button
          key={modele.id}
          type="button"
          className="button button--block"
          onClick={() => void start(modele)}
        >
          {modele.titre}
        </button>
      ))}
      {mayKeep && (
        <button type="button" className="button button--quiet" onClick={() => setIsNew(true)}>
          <Plus aria-hidden />
          Écrire un modèle
        </button>
      )}
    </Sheet>
  );
}

export default function ChantierControles({ chantierId }: { chantierId: string }) {
  const rows = useRows(controlePoint, { field: 'chantierId', equals: chantierId });
  const documents = useRows(chantierDocument, { field: 'chantierId', equals: chantierId }) ?? [];
  const act = useGesture();
  const { prenom, nom } = useProfile();
  const [isStarting, setIsStarting] = useState(false);
  const [photoOf, setPhotoOf] = useState<ControlePoint | null>(null);
  if (!rows) return null;
  const lists = [...new Set(rows.map(({ liste }) => liste))].sort((a, b) =>
    a.localeCompare(b, 'fr'),
  );

  function take(point: ControlePoint, documentId: string) {
    setPhotoOf(null);
    const f = { documentId, faitLe: dayAt(Date.now()), faitPar: `${prenom} ${nom}`.trim() };
    const before = { documentId: point.documentId, faitLe: point.faitLe, faitPar: point.faitPar };
    const set = (values: object) => [
      { t: 'set' as const, e: controlePoint.table, id: point.id, f: { ...values } },
    ];
    void act({ ops: set(f), says: 'Contrôlé, avec sa photo.', undo: set(before) });
  }

  return (
    <div className="stack narrow">
      <button
        type="button"
        className={`button button--main ${rows.length === 0 ? 'button--primary' : ''}`}
        onClick={() => setIsStarting(true)}
      >
        <ClipboardList aria-hidden />
        Commencer une liste
      </button>
      {rows.length === 0 && (
        <Empty icon={ClipboardList} title="Pas encore de contrôle">
          <p>Une liste de points à vérifier, cochés sur place, avec une photo où il en faut une.</p>
        </Empty>
      )}
      {lists.map((liste) => {
        const points = rows.filter((row) => row.liste === liste).sort((a, b) => a.rang - b.rang);
        const done = points.filter(({ faitLe }) => faitLe !== null).length;
        return (
          <section key={liste} className="stack stack--tight">
            <h2 className="section-title">
              {liste}{' '}
              <span>
                {done} sur {points.length}
              </span>
            </h2>
            <ul className="card">
              {points.map((point) => (
                <Point key={point.id} point={point} onPhoto={() => setPhotoOf(point)} />
              ))}
            </ul>
          </section>
        );
      })}
      {isStarting && <Starter chantierId={chantierId} onClose={() => setIsStarting(false)} />}
      {photoOf && (
        <PhotoPicker
          chantierId={chantierId}
          title={photoOf.libelle}
          documents={documents}
          chosenId={photoOf.documentId}
          onPick={(documentId) => take(photoOf, documentId)}
          onClose={() => setPhotoOf(null)}
        />
      )}
    </div>
  );
}
