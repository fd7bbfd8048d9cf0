/** Loads at a glance: who is free, which team is full, which chantier and which family run over. */
import { ChartBar } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { FAMILLES } from '#shared/core/familles.ts';
import {
  type ChargeEquipe,
  type ChargeSalarie,
  type Fenetre,
  isPeuLibre,
  JOURS_LIBRES_MIN,
  joursLibres,
  type Niveau,
  niveauDe,
} from '#shared/modules/planning/charges.ts';
import { depassementDe, type Regle } from '#shared/modules/planning/regles.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatNumber } from '../../ui/format.ts';
import { HeuresBar } from '../../ui/heures-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { useActor } from '../../ui/phone-context.tsx';
import { type Mois, Period, periodeDe } from './charges-mois.tsx';
import { useChargesAnnee } from './use-charges-annee.ts';
import './charges.css';

const NIVEAUX: Readonly<Record<Niveau, { text: string; tone: string }>> = {
  libre: { text: 'des jours libres', tone: '' },
  bon: { text: 'complet', tone: 'badge--good' },
  charge: { text: 'chargé', tone: 'badge--watch' },
  surcharge: { text: 'surchargé', tone: 'badge--bad' },
};

function fenetreDe(jours: readonly string[], annee: number, mois: Mois): Fenetre {
  const prefix = mois === null ? `${annee}` : `${annee}-${String(mois).padStart(2, '0')}`;
  const from = jours.findIndex((jour) => jour.startsWith(prefix));
  return { from, to: jours.findLastIndex((jour) => jour.startsWith(prefix)) };
}

/** What is left of the year of these days; the whole of a year to come. */
function aVenirDe(jours: readonly string[], today: string): Fenetre {
  return { from: Math.max(0, jours.indexOf(today)), to: jours.length - 1 };
}

function PersonBar({ nom, charge }: { nom: string; charge: ChargeSalarie }) {
  const { chantier, absence, disponibles } = charge;
  const { text, tone } = NIVEAUX[niveauDe(charge)];
  const widest = Math.max(disponibles, chantier + absence, 1);
  const part = (demis: number) => ({ inlineSize: `${(demis / widest) * 100}%` });
  return (
    <li className="heures-bar">
      <p className="row row--wide">
        <span className="strong">{nom}</span>
        <span className={`badge ${tone}`}>{text}</span>
      </p>
      <span className="heures-bar__track" aria-hidden>
        <i data-part="passees" style={part(chantier)} />
        <i data-part="absence" style={part(absence)} />
        <b style={{ insetInlineStart: `${(disponibles / widest) * 100}%` }} />
      </span>
      <p className="row row--wide small muted">
        <span>
          {formatNumber(chantier / 2)} j sur chantier
          {absence > 0 && ` · ${formatNumber(absence / 2)} j d’absence`}
        </span>
        <span className="nowrap">
          {formatNumber(joursLibres(charge))} j libres sur {formatNumber(disponibles / 2)}
        </span>
      </p>
    </li>
  );
}

/** Who has next to nothing free until the end of the year: told whatever month one looks at. */
function PeuLibres({ salaries, charges, annee }: Omit<PeopleProps, 'periode'> & { annee: number }) {
  const found = salaries.flatMap((one) => {
    const charge = charges.get(one.id);
    return charge && isPeuLibre(charge) ? [{ one, libres: joursLibres(charge) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <p className="notice" role="status">
      Moins de {JOURS_LIBRES_MIN} jours libres d’ici le 31 décembre {annee} :{' '}
      {found
        .map(({ one, libres }) => `${one.prenom} ${one.nom} (${formatNumber(libres)} j)`)
        .join(', ')}
      .
    </p>
  );
}

interface PeopleProps {
  readonly salaries: readonly Salarie[];
  readonly charges: ReadonlyMap<string, ChargeSalarie>;
  readonly periode: string;
}

function People({ salaries, charges, periode }: PeopleProps) {
  const counted = salaries.flatMap((one) => {
    const charge = charges.get(one.id);
    return charge && charge.disponibles + charge.chantier > 0 ? [{ one, charge }] : [];
  });
  return (
    <section className="stack stack--tight" aria-label="Par personne">
      <h2 className="section-title">Par personne, {periode}</h2>
      {counted.length === 0 && <p className="muted">Personne n’est dans l’entreprise alors.</p>}
      {counted.length > 0 && (
        <ul className="card card--pad charges__list">
          {counted.map(({ one, charge }) => (
            <PersonBar key={one.id} nom={`${one.prenom} ${one.nom}`} charge={charge} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface TeamsProps {
  readonly equipes: readonly ChargeEquipe[];
  readonly regle: Regle;
  readonly annee: number;
}

function Teams({ equipes, regle, annee }: TeamsProps) {
  const widest = Math.max(regle.joursSurchargee, ...equipes.map((one) => one.joursParTete));
  return (
    <section className="stack stack--tight" aria-label="Par équipe, sur l’année">
      <h2 className="section-title">Par équipe, sur l’année {annee}</h2>
      <ul className="card card--pad charges__list">
        {equipes.map(({ equipe, personnes, jours, joursParTete, niveau }) => (
          <li key={equipe} className="heures-bar">
            <p className="row row--wide">
              <span className="strong">{equipe ?? 'Sans équipe'}</span>
              {niveau !== 'bon' && (
                <span className={`badge ${NIVEAUX[niveau].tone}`}>{NIVEAUX[niveau].text}</span>
              )}
            </p>
            <span className="heures-bar__track" aria-hidden>
              <i
                data-part="passees"
                data-over={{ libre: '', bon: '', charge: 'orange', surcharge: 'rouge' }[niveau]}
                style={{ inlineSize: `${(joursParTete / widest) * 100}%` }}
              />
              <b style={{ insetInlineStart: `${(regle.joursChargee / widest) * 100}%` }} />
            </span>
            <p className="small muted">
              {formatNumber(joursParTete)} j par tête · {formatNumber(jours)} j à {personnes}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Annee = NonNullable<ReturnType<typeof useChargesAnnee>>;

function hoursOf({ site, heures }: Annee['sites'][number], regle: Regle) {
  const { passees, aVenir } = heures;
  const vendues = site.heuresVendues;
  const consommees = passees + aVenir;
  const depassement = vendues === null ? 'aucun' : depassementDe({ vendues, consommees }, regle);
  return { vendues, passees, aVenir, depassement } as const;
}

/** How far over what was sold; those of which nobody knows come last. */
function ecartDe({ vendues, passees, aVenir }: ReturnType<typeof hoursOf>): number {
  return vendues === null ? Number.NEGATIVE_INFINITY : passees + aVenir - vendues;
}

function Sites({ sites, regle }: Pick<Annee, 'sites' | 'regle'>) {
  const rows = sites
    .map((one) => ({ site: one.site, ...hoursOf(one, regle) }))
    .sort((a, b) => ecartDe(b) - ecartDe(a));
  return (
    <section className="stack stack--tight" aria-label="Par chantier ouvert">
      <h2 className="section-title">Par chantier ouvert, le plus dépassé d’abord</h2>
      {rows.length === 0 && <p className="muted">Aucun chantier n’est signé ni en cours.</p>}
      {rows.length > 0 && (
        <ul className="card card--pad charges__list">
          {rows.map(({ site, ...hours }) => (
            <HeuresBar
              key={site.id}
              label={<Link href={`/chantiers/${site.id}/planning`}>{site.libelle}</Link>}
              {...hours}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Families({ familles, regle }: Pick<Annee, 'familles' | 'regle'>) {
  if (familles.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label="Par famille d’ouvrage">
      <h2 className="section-title">Par famille d’ouvrage, tous chantiers ouverts</h2>
      <ul className="card card--pad charges__list">
        {familles.map((one) => (
          <HeuresBar
            key={one.famille}
            label={FAMILLES[one.famille]}
            {...one}
            depassement={depassementDe(
              { vendues: one.vendues, consommees: one.passees + one.aVenir },
              regle,
            )}
          />
        ))}
      </ul>
    </section>
  );
}

function Origins({ regle }: { regle: Regle }) {
  return (
    <details className="small">
      <summary>D’où viennent ces chiffres</summary>
      <p>
        Personnes : les demi-journées du planning, sur les jours que donnent leur rythme et leurs
        dates de contrat, fériés ôtés. Équipes : jours sur chantier de l’année, par tête ; chargée
        au-dessus de {regle.joursChargee} j, surchargée au-dessus de {regle.joursSurchargee} j.
      </p>
      <p>
        Chantiers et familles : heures passées (confirmées, ou prévues et non confirmées) et heures
        du planning à partir d’aujourd’hui, multipliées par le coefficient de l’entreprise (
        {formatNumber(regle.coefficient)}), face aux heures vendues. Orange dès qu’on les dépasse,
        rouge au-dessus de {formatNumber(regle.ecartRougePct)} %. Le planning ne connaît que le
        chantier : ses familles se remplissent l’une après l’autre, dans l’ordre des interventions.
        Un chantier sans famille compte dans « Autre », un chantier sans heures vendues dans aucune.
      </p>
      <p>
        <Link href="/planning/regles">Changer ces règles</Link>
      </p>
    </details>
  );
}

export default function ChargesScreen() {
  const { role } = useActor();
  // A compagnon's device holds some months only: sums over them would be wrong.
  if (role !== 'compagnon') return <Charges />;
  return (
    <Page title="Charges" back="/planning">
      <Empty icon={ChartBar} title="Les charges se lisent au bureau" />
    </Page>
  );
}

function Charges() {
  const today = dayAt(Date.now());
  const [{ annee, mois }, setPeriod] = useState<{ annee: number; mois: Mois }>(() => ({
    annee: Number(today.slice(0, 4)),
    mois: Number(today.slice(5, 7)),
  }));
  const read = useChargesAnnee(annee);
  return (
    <Page title="Charges" back="/planning" subtitle="Vendu, prévu, passé">
      <div className="stack stack--loose">
        <Period
          annee={annee}
          mois={mois}
          onChange={(nextYear, nextMonth) => setPeriod({ annee: nextYear, mois: nextMonth })}
        />
        {read && annee >= Number(today.slice(0, 4)) && (
          <PeuLibres
            salaries={read.salaries}
            charges={read.dans(aVenirDe(read.jours, today))}
            annee={annee}
          />
        )}
        {read && (
          <div className="charges">
            <People
              salaries={read.salaries}
              charges={read.dans(fenetreDe(read.jours, annee, mois))}
              periode={periodeDe(annee, mois)}
            />
            <div className="stack stack--loose">
              {read.equipes.length > 0 && (
                <Teams equipes={read.equipes} regle={read.regle} annee={annee} />
              )}
              <Families familles={read.familles} regle={read.regle} />
            </div>
            <Sites sites={read.sites} regle={read.regle} />
          </div>
        )}
        {read && <Origins regle={read.regle} />}
      </div>
    </Page>
  );
}
