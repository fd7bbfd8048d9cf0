/** The day's tasks on the home screen of those who lead: late, due today, done on the last working day. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { LEADS } from '#shared/entity/permissions.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { resumeTaches } from '#shared/modules/chantiers/resume-taches.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatWeekday } from '../../ui/format.ts';
import { useProfile, useRows } from '../../ui/phone-context.tsx';
import { TacheRow } from './tache-row.tsx';
import { TacheSheet } from './tache-sheet.tsx';
import './taches.css';

/** How many the card shows; the board has them all. */
const SHOWN = 5;

function Card() {
  const rows = useRows(tache);
  const sites = useRows(chantier);
  const people = useRows(salarie);
  const [openId, setOpenId] = useState<string | null>(null);
  if (!rows || !sites || !people) return null;
  const today = dayAt(Date.now());
  const { enRetard, aujourdhui, faites, veille } = resumeTaches(rows, today);
  const due = [...enRetard, ...aujourdhui];
  if (due.length + faites.length === 0) return null;
  const siteOf = new Map(sites.map((row) => [row.id, row.libelle]));
  const nameOf = new Map(people.map((row) => [row.id, salarie.titleOf(row)]));
  const opened = rows.find(({ id }) => id === openId);
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Tâches du jour</h2>
      <p className="row row--wrap">
        <span className={`badge ${enRetard.length > 0 ? 'badge--bad' : ''}`}>
          {enRetard.length} en retard
        </span>
        <span className={`badge ${aujourdhui.length > 0 ? 'badge--watch' : ''}`}>
          {aujourdhui.length} pour aujourd’hui
        </span>
        <span className="badge badge--good">
          {faites.length} {faites.length > 1 ? 'faites' : 'faite'} {formatWeekday(veille)}
        </span>
      </p>
      {due.length > 0 && (
        <ul className="card">
          {due.slice(0, SHOWN).map((row) => (
            <TacheRow
              key={row.id}
              row={row}
              today={today}
              site={row.chantierId ? siteOf.get(row.chantierId) : undefined}
              person={row.salarieId ? nameOf.get(row.salarieId) : undefined}
              onOpen={() => setOpenId(row.id)}
            />
          ))}
          <li>
            <Link href="/taches?vue=jour" className="list-row">
              <span className="grow">
                {due.length > SHOWN ? `Et ${due.length - SHOWN} autres` : 'Toutes les tâches'}
              </span>
              <ChevronRight aria-hidden />
            </Link>
          </li>
        </ul>
      )}
      {faites.length > 0 && (
        <details className="small">
          <summary>Ce qui a été fait {formatWeekday(veille)}</summary>
          <ul>
            {faites.map(({ id, titre }) => (
              <li key={id}>{titre}</li>
            ))}
          </ul>
        </details>
      )}
      {opened && <TacheSheet row={opened} onClose={() => setOpenId(null)} />}
    </section>
  );
}

export default function ResumeCard() {
  const { role } = useProfile();
  return LEADS.includes(role) ? <Card /> : null;
}
