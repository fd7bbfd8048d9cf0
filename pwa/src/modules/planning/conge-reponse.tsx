/** One leave request before the office: what it would replace, who else is away, yes or no. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '#shared/core/dates.ts';
import { enAbsence } from '#shared/modules/planning/cases.ts';
import { decompterConges, poserConges } from '#shared/modules/planning/decompte-conges.ts';
import { RIEN } from '#shared/modules/planning/geste.ts';
import { type DemandeConge, demandeConge } from '#shared/modules/social/demande-conge.entity.ts';
import type { DraftOp } from '../../sync/write.ts';
import { formatFullDay, formatLongDay, formatShortDay } from '../../ui/format.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { decompteText, joursPris } from './decompte-text.ts';
import { summaryOf } from './semaine-card.tsx';
import { opsOfCases, type Planning, usePlanning } from './use-planning.ts';

/** « du lundi 21 décembre au jeudi 24 décembre 2026, à partir de l’après-midi » */
export function spanOf(row: DemandeConge): string {
  const start = row.debutApresMidi ? ' après-midi' : '';
  const end = row.finMatin ? ' midi' : '';
  if (row.debut === row.fin) return `le ${formatFullDay(row.debut)}${start || (end && ' matin')}`;
  return `du ${formatLongDay(row.debut)}${start} au ${formatFullDay(row.fin)}${end}`;
}

/** The days of some half-days, each once. */
function joursOf(demis: readonly { readonly jour: Day }[]): Day[] {
  return [...new Set(demis.map(({ jour }) => jour))];
}

/** The locked days that the leave would take but for their lock. */
function joursVerrouillesOf(row: DemandeConge, planning: Planning): Day[] {
  const { exclues } = decompterConges(planning, row);
  return joursOf(exclues.filter(({ raison }) => raison === 'verrouille'));
}

/** First names of those who are already away on some of these days. */
function awayOf(row: DemandeConge, planning: Planning): string[] {
  const ids = new Set(
    planning.cells
      .filter((cell) => cell.absence === 'conges' && cell.salarieId !== row.salarieId)
      .map((cell) => cell.salarieId),
  );
  return planning.salaries.filter(({ id }) => ids.has(id)).map(({ prenom }) => prenom);
}

export function CongeReponse({ row, name }: { row: DemandeConge; name: string }) {
  const planning = usePlanning(row.debut, row.fin);
  const [reponse, setReponse] = useState('');
  const [avecVerrouilles, setAvecVerrouilles] = useState(false);
  const act = useGesture();
  if (!planning) return null;
  const decompte = decompterConges(planning, row, { avecVerrouilles });
  const locked = joursVerrouillesOf(row, planning);
  const geste = poserConges(planning, decompte, enAbsence(row.nature));
  const replaced = summaryOf(planning, row.salarieId, joursOf(geste.avant));
  const away = awayOf(row, planning);

  function answer(etat: 'acceptee' | 'refusee') {
    if (!planning) return;
    const word = reponse.trim() === '' ? null : reponse.trim();
    const set = (f: object): DraftOp => ({
      t: 'set',
      e: demandeConge.table,
      id: row.id,
      f: { ...f },
    });
    const { cases, avant } = etat === 'acceptee' ? geste : RIEN;
    void act({
      ops: [set({ etat, reponse: word }), ...opsOfCases(cases, planning)],
      says: etat === 'acceptee' ? `Accordé : ${name} est absent ${spanOf(row)}.` : 'Refusé.',
      undo: [set({ etat: 'demandee', reponse: null }), ...opsOfCases(avant, planning)],
    });
  }

  return (
    <article className="card card--pad stack" aria-label={`Demande de ${name}`}>
      <h2>{name}</h2>
      <p>
        {demandeConge.fields.nature.choices[row.nature]} {spanOf(row)} ·{' '}
        <b>{joursPris(decompte)}</b>
      </p>
      <p className="small muted">{decompteText(decompte)}</p>
      {locked.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={avecVerrouilles}
            onChange={() => setAvecVerrouilles(!avecVerrouilles)}
          />
          Prendre aussi ce qui est verrouillé : {locked.map(formatShortDay).join(', ')}
        </label>
      )}
      {row.motif && <p className="muted">« {row.motif} »</p>}
      {replaced !== '' && <p className="notice">Prévu alors : {replaced}.</p>}
      {away.length > 0 && <p className="notice">Déjà en congés : {away.join(', ')}.</p>}
      <label className="field">
        <span className="field__label">Un mot (facultatif)</span>
        <span className="field__box">
          <input
            value={reponse}
            maxLength={300}
            onChange={(event) => setReponse(event.target.value)}
          />
        </span>
      </label>
      <div className="pair">
        <button type="button" className="button button--primary" onClick={() => answer('acceptee')}>
          <Check aria-hidden />
          Accorder
        </button>
        <button type="button" className="button" onClick={() => answer('refusee')}>
          <X aria-hidden />
          Refuser
        </button>
      </div>
    </article>
  );
}
