/** The card of one chantier of the day: name, address, access, team, route, call. */
import { KeyRound, MapPin, Navigation, Phone } from 'lucide-react';
import { Link } from 'wouter';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import { Face } from '../../ui/face.tsx';
import { routeTo } from '../../ui/maps.ts';
import type { Stay } from './use-day.ts';

function when(stay: Stay): string {
  if (stay.demiJournees.length > 1) return 'Toute la journée';
  return stay.demiJournees[0] === 'matin' ? 'Le matin' : 'L’après-midi';
}

export function StayCard({ stay }: { stay: Stay }) {
  const { chantier, acces, contact, team } = stay;
  if (!chantier) {
    return (
      <article className="card card--pad">
        <p className="muted">{when(stay)}</p>
        <h2>{stay.title}</h2>
      </article>
    );
  }
  return (
    <article className="card card--pad stack">
      <p className="row row--wide">
        <span className="strong">{when(stay)}</span>
        <span className="badge badge--accent">{ETATS[chantier.etat]}</span>
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
          {team.slice(0, 4).map((name) => (
            <Face key={name} name={name} />
          ))}
        </span>
        <span>{team.join(', ')}</span>
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
