/** How the firm counts its days and weeks, dated; which weeks are even; the holidays of a year. */
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayAt, ferieOf, isoWeekOf, mondayOf, plusDays } from '#shared/core/dates.ts';
import { OFFICE } from '#shared/entity/permissions.ts';
import {
  PARITES,
  type ReglePlanning,
  reglePlanning,
} from '#shared/modules/planning/regle-planning.entity.ts';
import { isSemainePaire, type Regle, regleLe } from '#shared/modules/planning/regles.ts';
import { formatDays, formatFullDay, formatNumber, formatWeekday } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useActor, useMay, useRows } from '../../ui/phone-context.tsx';

const FIELDS = [
  'depuis',
  'parite',
  'pariteReference',
  'heuresJour',
  'heuresVendredi',
  'heuresEstimation',
  'coefficient',
  'ecartRougePct',
  'joursChargee',
  'joursSurchargee',
  'savImpute',
] as const;

/** Weeks whose parity is shown. */
const WEEKS = 4;

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Current({ regle, isOwn }: { regle: Regle; isOwn: boolean }) {
  const { fields } = reglePlanning;
  return (
    <section className="card card--pad stack" aria-label="Règle en cours">
      <h2 className="section-title">
        {isOwn ? `Depuis le ${formatFullDay(regle.depuis)}` : 'Par défaut'}
      </h2>
      {!isOwn && (
        <p className="muted small">
          Ces valeurs valent tant que l’entreprise n’a rien décidé. Elles se changent ci-dessous, à
          partir d’un jour.
        </p>
      )}
      <dl className="facts">
        <Fact label="Un jour du lundi au jeudi">{formatNumber(regle.heuresJour)} h</Fact>
        <Fact label="Un vendredi">{formatNumber(regle.heuresVendredi)} h</Fact>
        <Fact label="Un jour pour estimer">{formatNumber(regle.heuresEstimation)} h</Fact>
        <Fact label="Coefficient">{formatNumber(regle.coefficient)}</Fact>
        <Fact label="Rouge au-dessus de">{formatNumber(regle.ecartRougePct)} %</Fact>
        <Fact label="Équipe chargée, surchargée">
          {regle.joursChargee} j, {regle.joursSurchargee} j
        </Fact>
        <Fact label={fields.savImpute.label}>{fields.savImpute.choices[regle.savImpute]}</Fact>
      </dl>
    </section>
  );
}

function Parity({ regles, today }: { regles: readonly Regle[]; today: string }) {
  const { parite } = regleLe(regles, today);
  const mondays = Array.from({ length: WEEKS }, (_, i) => plusDays(mondayOf(today), 7 * i));
  return (
    <section className="card card--pad stack" aria-label="Semaines paires et impaires">
      <h2 className="section-title">Semaines paires et impaires</h2>
      <p>{PARITES[parite]}.</p>
      <ul>
        {mondays.map((lundi) => (
          <li key={lundi} className="list-row list-row--line">
            <span className="grow">
              Semaine {isoWeekOf(lundi).week}, {formatDays(lundi, plusDays(lundi, 4))}
            </span>
            <span className="badge">
              {isSemainePaire(regleLe(regles, lundi), lundi) ? 'paire' : 'impaire'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holidays({ today }: { today: string }) {
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const days = Array.from({ length: 366 }, (_, i) => plusDays(`${year}-01-01`, i)).filter(
    (jour) => jour.startsWith(String(year)) && ferieOf(jour) !== null,
  );
  return (
    <section className="card card--pad stack" aria-label="Jours fériés">
      <h2 className="section-title">Jours fériés {year}</h2>
      <div className="row">
        <button
          type="button"
          className="button button--icon"
          aria-label="Année précédente"
          onClick={() => setYear(year - 1)}
        >
          <ChevronLeft />
        </button>
        <button
          type="button"
          className="button button--icon"
          aria-label="Année suivante"
          onClick={() => setYear(year + 1)}
        >
          <ChevronRight />
        </button>
      </div>
      <ul>
        {days.map((jour) => (
          <li key={jour} className="list-row list-row--line">
            <span className="grow">{ferieOf(jour)}</span>
            <span className="muted nowrap">
              {formatWeekday(jour)} {formatFullDay(jour)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every dated rule; the office opens one to mend it. */
function Dated({ rows }: { rows: readonly ReglePlanning[] }) {
  const { role } = useActor();
  const sorted = [...rows].sort((a, b) => b.depuis.localeCompare(a.depuis));
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Règles datées</h2>
      <ul className="card">
        {sorted.map((one) => (
          <li key={one.id} className="list-row list-row--line">
            <span className="grow">À partir du {formatFullDay(one.depuis)}</span>
            {OFFICE.includes(role) && (
              <Link href={`/base/${reglePlanning.table}/${one.id}`} className="link">
                Ouvrir
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function ReglesScreen() {
  const rows = useRows(reglePlanning);
  const mayChange = useMay(reglePlanning, 'create');
  const [isAdding, setIsAdding] = useState(false);
  if (!rows) return <div className="page" />;
  const today = dayAt(Date.now());
  const current = regleLe(rows, today);
  const given = Object.fromEntries(FIELDS.map((name) => [name, current[name]]));
  return (
    <Page
      title="Règles du planning"
      subtitle="Datées : une règle change ce qui la suit, jamais le passé"
      back="/planning"
      thumb={
        mayChange && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Changer une règle
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        <Current regle={current} isOwn={rows.some(({ depuis }) => depuis === current.depuis)} />
        <Parity regles={rows} today={today} />
        {rows.length > 0 && <Dated rows={rows} />}
        <Holidays today={today} />
      </div>
      {isAdding && (
        <NewRow
          entity={reglePlanning}
          title="Nouvelle règle"
          fields={FIELDS}
          given={{ ...given, depuis: today }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Page>
  );
}
