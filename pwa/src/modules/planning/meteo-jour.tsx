/** The weather of a day in a picture and few words, and where it comes from. */
import { CloudRain, Snowflake, Wind } from 'lucide-react';
import { type JourMeteo, RISQUES, type Risque, risquesDe } from '#shared/modules/planning/meteo.ts';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import './meteo.css';
import type { Meteo } from './use-meteo.ts';

const ICONS = { pluie: CloudRain, vent: Wind, gel: Snowflake } as const satisfies Record<
  Risque,
  unknown
>;

/** Whole, with a true minus. */
const whole = (value: number) => formatNumber(Math.round(value)).replace('-', '−');

/** « 4 à 12 °C », « 4 °C », or nothing. */
function degrees({ minC, maxC }: JourMeteo): string {
  const known = [minC, maxC].filter((value) => value !== null).map(whole);
  return known.length === 0 ? '' : `${[...new Set(known)].join(' à ')} °C`;
}

/** « pluie 12 mm, rafales 40 km/h, 6 à 10 °C »: what is known of the day. */
export function direMeteo(jour: JourMeteo): string {
  const { pluieMm, rafalesKmh } = jour;
  const parts = [
    pluieMm === null ? '' : `pluie ${whole(pluieMm)} mm`,
    rafalesKmh === null ? '' : `rafales ${whole(rafalesKmh)} km/h`,
    degrees(jour),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** « 12 mm · 40 km/h · 6 à 10 °C »: the same where there is little room. */
function direMeteoCourt(jour: JourMeteo): string {
  const { pluieMm, rafalesKmh } = jour;
  const parts = [
    pluieMm === null ? '' : `${whole(pluieMm)} mm`,
    rafalesKmh === null ? '' : `${whole(rafalesKmh)} km/h`,
    degrees(jour),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Pictures of what hinders on this day; nothing on a good one. */
export function MeteoMark({ jour }: { jour: JourMeteo }) {
  const risques = risquesDe(jour);
  if (risques.length === 0) return null;
  return (
    <span
      className="meteo__mark"
      role="img"
      aria-label={risques.map((one) => RISQUES[one]).join(', ')}
    >
      {risques.map((risque) => {
        const Icon = ICONS[risque];
        return <Icon key={risque} aria-hidden />;
      })}
    </span>
  );
}

/** The figures of a day in a line of their own; read out with their names. */
export function MeteoText({ jour }: { jour: JourMeteo }) {
  return (
    <span className="list-row__sub">
      <span className="visually-hidden">{direMeteo(jour)}</span>
      <span aria-hidden>{direMeteoCourt(jour)}</span>
    </span>
  );
}

/** The weather in the head of a day; where there is room, its degrees too. */
export function DayMeteo({ jour, isWide }: { jour: JourMeteo | undefined; isWide: boolean }) {
  if (!jour) return null;
  return (
    <span className="meteo" title={direMeteo(jour)}>
      <MeteoMark jour={jour} />
      {isWide && <small>{degrees(jour)}</small>}
    </span>
  );
}

/** « Météo de Fougères : Open-Meteo, à 09:12 ». */
export function MeteoSource({ meteo }: { meteo: Meteo }) {
  const { ville, prevision } = meteo;
  return (
    <span className="small muted">
      Météo de {ville} : {prevision.source}, {formatMoment(prevision.prisLe, Date.now())}
    </span>
  );
}
