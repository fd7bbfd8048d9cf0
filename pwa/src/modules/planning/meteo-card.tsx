/** The weather of today and tomorrow on the home, where the server asks for it. */
import { dayAt, plusDays } from '#shared/core/dates.ts';
import { meteoDu } from '#shared/modules/planning/meteo.ts';
import { direMeteo, MeteoMark, MeteoSource, MeteoText } from './meteo-jour.tsx';
import { useMeteo } from './use-meteo.ts';

const DAYS = ['Aujourd’hui', 'Demain'] as const;

export default function MeteoCard() {
  const meteo = useMeteo();
  const today = dayAt(Date.now());
  const told = DAYS.flatMap((title, n) => {
    const jour = meteo ? meteoDu(meteo.prevision, plusDays(today, n)) : undefined;
    return jour && direMeteo(jour) !== '' ? [{ title, jour }] : [];
  });
  if (!meteo || told.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label="Météo">
      <div className="card">
        {told.map(({ title, jour }) => (
          <div key={title} className="list-row list-row--line">
            <span className="grow">
              <span className="list-row__title">{title}</span>
              <MeteoText jour={jour} />
            </span>
            <MeteoMark jour={jour} />
          </div>
        ))}
      </div>
      <MeteoSource meteo={meteo} />
    </section>
  );
}
