/** One leave request before the office: what it would replace, who else is away, yes or no. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { type Day, ferieOf, isWeekend, plusDays } from '#shared/core/dates.ts';
import { DEMIS, type Demi, enAbsence } from '#shared/modules/planning/cases.ts';
import { poser } from '#shared/modules/planning/remplir.ts';
import { type DemandeConge, demandeConge } from '#shared/modules/social/demande-conge.entity.ts';
import type { DraftOp } from '../../sync/write.ts';
import { count, formatFullDay, formatLongDay } from '../../ui/format.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { summaryOf } from './semaine-card.tsx';
import { opsOfCases, type Planning, usePlanning } from './use-planning.ts';

/** « du lundi 21 décembre au jeudi 24 décembre 2026, à partir de l’après-midi » */
export function spanOf(row: DemandeConge): string {
  const start = row.debutApresMidi ? ' après-midi' : '';
  const end = row.finMatin ? ' midi' : '';
  if (row.debut === row.fin) return `le ${formatFullDay(row.debut)}${start || (end && ' matin')}`;
  return `du ${formatLongDay(row.debut)}${start} au ${formatFullDay(row.fin)}${end}`;
}

/** Leave is counted from Monday to Friday, holidays apart. Source: the firm's monthly sheet. */
function joursOf({ debut, fin }: DemandeConge): Day[] {
  const jours: Day[] = [];
  for (let jour = debut; jour <= fin && jours.length < 200; jour = plusDays(jour, 1)) {
    if (!isWeekend(jour) && ferieOf(jour) === null) jours.push(jour);
  }
  return jours;
}

/** The half-days that the leave takes; another absence that stands there stays. */
function demisOf(row: DemandeConge, planning: Planning): Demi[] {
  return joursOf(row).flatMap((jour) =>
    DEMIS.flatMap((demiJournee) => {
      const isBefore = jour === row.debut && row.debutApresMidi && demiJournee === 'matin';
      const isAfter = jour === row.fin && row.finMatin && demiJournee === 'apres-midi';
      const stands = planning.contenuDe(row.salarieId, jour, demiJournee).absence !== null;
      return isBefore || isAfter || stands ? [] : [{ salarieId: row.salarieId, jour, demiJournee }];
    }),
  );
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
  const act = useGesture();
  if (!planning) return null;
  const demis = demisOf(row, planning);
  const replaced = summaryOf(planning, row.salarieId, joursOf(row));
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
    // A leave is accepted on purpose: it is written on locked days too.
    const contenu = enAbsence(row.nature);
    const geste = poser(planning, etat === 'acceptee' ? demis : [], { contenu, forcer: true });
    void act({
      ops: [set({ etat, reponse: word }), ...opsOfCases(geste.cases, planning)],
      says: etat === 'acceptee' ? `Accordé : ${name} est absent ${spanOf(row)}.` : 'Refusé.',
      undo: [set({ etat: 'demandee', reponse: null }), ...opsOfCases(geste.avant, planning)],
    });
  }

  return (
    <article className="card card--pad stack" aria-label={`Demande de ${name}`}>
      <h2>{name}</h2>
      <p>
        {demandeConge.fields.nature.choices[row.nature]} {spanOf(row)} ·{' '}
        {count(demis.length / 2, 'jour')}
      </p>
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
