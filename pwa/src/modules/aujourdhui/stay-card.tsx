/** The card of one chantier of the day: name, address, access, team, route, call. */
import { KeyRound, MapPin, Navigation, Phone } from 'lucide-react';
import { Link } from 'wouter';
import { EtatBadge } from '../../ui/etat-badge.tsx';
import { Face } from '../../ui/face.tsx';
import { routeTo } from '../../ui/maps.ts';
import type { Stay } from './use-day.ts';

function when(stay: Stay): string {
  if (stay.demiJournees.length > 1) return 'Toute la journée';
  return stay.demiJournees[0] === 'matin' ? 'Le matin' : 'L’après-midi';
}

/** « Malo, Titouan, Yann » */
export function firstNames(team: Stay['team']): string {
  return team.map(({ prenom }) => prenom).join(', ');
}

interface StayCardProps {
  readonly stay: Stay;
  /** Whether the whole firm is shown: then an absence says whose it is. */
  readonly isOfMany: boolean;
}

export function StayCard({ stay, isOfMany }: StayCardProps) {
  const { chantier, acces, contact, team } = stay;
  if (!chantier) {
    return (
      <article className="card card--pad">
        <p className="muted">{when(stay)}</p>
        <h2 className="stay__title">{stay.title}</h2>
        {isOfMany && <p>{firstNames(team)}</p>}
      </article>
    );
  }
  return (
    <article className="card card--pad stack">
      <p className="row row--wide">
        <span className="strong">{when(stay)}</span>
        <EtatBadge etat={chantier.etat} />
      </p>
      <div>
        <h2 className="stay__title">
          <Link href={`/chantiers/${chantier.id}`}>{chantier.libelle}</Link>
        </h2>
        {chantier.description && <p className="muted">{chantier.description}</p>}
      </div>
      <p className="row" style={{ alignItems: 'flex-start' }}>
        <MapPin aria-hidden />
        <span>
          {chantier.adresse && <b>{chantier.adresse}</b>}
          {chantier.adresse && <br />}
          {chantier.codePostal} {chantier.ville}
        </span>
      </p>
      {acces && (acces.acces || acces.code) && (
        <p className="notice">
          <KeyRound aria-hidden />
          <span className="pre">
            {[acces.acces, acces.code && `Code ${acces.code}`].filter(Boolean).join('\n')}
          </span>
        </p>
      )}
      <p className="row">
        <span className="faces">
          {team.slice(0, 4).map(({ id, name }) => (
            <Face key={id} name={name} />
          ))}
        </span>
        <span>{firstNames(team)}</span>
      </p>
      <div className="pair">
        <a
          className="button button--soft"
          href={routeTo(chantier)}
          target="_blank"
          rel="noreferrer"
        >
          <Navigation aria-hidden />
          Itinéraire
        </a>
        {contact?.telephone && (
          <a className="button" href={`tel:${contact.telephone.replace(/[^\d+]/g, '')}`}>
            <Phone aria-hidden />
            Appeler {contact.nom}
          </a>
        )}
      </div>
    </article>
  );
}
