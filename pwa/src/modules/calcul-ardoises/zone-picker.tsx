/** The zone of the place with its reason; chosen by hand, it is remembered for the commune. */
import { useState } from 'react';
import { keyedId } from '#shared/entity/entity.ts';
import {
  LITTORAUX,
  type Littoral,
  ZONES,
  type Zone,
} from '#shared/modules/calcul-ardoises/choix.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { resolveZone } from '#shared/modules/calcul-ardoises/zone.ts';
import { useRow } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { ButtonGroup } from './button-group.tsx';
import { FigureInput } from './figure-input.tsx';
import { parseFrench } from './parse-french.ts';
import type { FormProps } from './use-calcul.ts';

/** What a zone chosen by hand is kept with. */
const SOURCE_MAX = 300;

/** The zone of the place, whether the rest of the calculation goes or not; undefined until it is read. */
function useZone({ typed }: FormProps) {
  const { communeInsee, ville, zone, littoral, altitude, distanceMer } = typed;
  const id = keyedId(communeZone, { insee: communeInsee ?? '' });
  const row = useRow(communeZone, id);
  const lieu = {
    communeInsee,
    communeNom: ville || null,
    altitudeM: parseFrench(altitude),
    distanceMerKm: parseFrench(distanceMer),
    littoral,
  };
  const kept = row && row.deleted === 0 ? row : null;
  const found = row === undefined ? undefined : resolveZone(zone, lieu, kept ? [kept] : []);
  return { kept, found };
}

/** Writes the zone of a commune for the whole firm, with a way back. */
function useRememberedZone(
  { typed }: FormProps,
  { kept: before, found }: ReturnType<typeof useZone>,
) {
  const { communeInsee, ville } = typed;
  const id = keyedId(communeZone, { insee: communeInsee ?? '' });
  const act = useGesture();
  return async function remember(zone: Zone) {
    if (communeInsee === null) return;
    const proposee = found?.ok ? found.value.motif : '';
    const source = before?.origine === 'correction' ? before.source : `Avant : ${proposee}`;
    const f = { zone, origine: 'correction', source: source.slice(0, SOURCE_MAX) };
    const e = communeZone.table;
    const { zone: z, origine, source: s } = before ?? {};
    await act({
      ops: before
        ? [{ t: 'set', e, id, f }]
        : [{ t: 'create', e, id, f: { ...f, insee: communeInsee, nom: ville } }],
      says: `${ZONES[zone]} retenue pour ${ville}.`,
      undo: before
        ? [{ t: 'set', e, id, f: { zone: z, origine, source: s } }]
        : [{ t: 'delete', e, id }],
    });
  };
}

/** How high and how near the sea: they propose a zone, and altitude alone may carry a remark. */
function Place({ typed, change }: FormProps) {
  return (
    <div className="pair card--pad">
      <FigureInput
        label="Altitude"
        unit="m"
        isLabelShown
        value={typed.altitude}
        onChange={(altitude) => change({ altitude })}
      />
      <FigureInput
        label="Distance à la mer"
        unit="km"
        isLabelShown
        value={typed.distanceMer}
        onChange={(distanceMer) => change({ distanceMer })}
      />
    </div>
  );
}

export function ZonePicker(props: FormProps) {
  const { typed, change } = props;
  const zone = useZone(props);
  const remember = useRememberedZone(props, zone);
  const found = zone.found?.ok ? zone.found.value : null;
  const asked = zone.found && !zone.found.ok && zone.found.error;
  // Where a figure was written it stays open, even once that is cleared.
  const [isWanted, setIsWanted] = useState(typed.altitude !== '' || typed.distanceMer !== '');
  const isOpen = Boolean(asked) || isWanted;
  const choose = (zone: Zone) =>
    typed.communeInsee === null
      ? change({ zone: zone === typed.zone ? null : zone })
      : void remember(zone);
  return (
    <div className="stack">
      <ButtonGroup<Zone>
        label="Zone"
        choices={ZONES}
        value={found?.zone ?? typed.zone}
        onChange={choose}
      />
      {found && <p className="field__hint">{found.motif}</p>}
      {asked && <p className="notice notice--accent">{asked.texte}</p>}
      <details
        className="more more--framed"
        open={isOpen}
        onToggle={(event) => {
          if (!asked) setIsWanted(event.currentTarget.open);
        }}
      >
        <summary>Altitude et distance à la mer</summary>
        <Place
          {...props}
          change={(patch) => {
            setIsWanted(true);
            change(patch);
          }}
        />
      </details>
      {((asked && asked.champ === 'littoral') || typed.littoral !== null) && (
        <ButtonGroup<Littoral>
          label="Côte la plus proche"
          isColumn
          choices={LITTORAUX}
          value={typed.littoral}
          onChange={(littoral) =>
            change({ littoral: littoral === typed.littoral ? null : littoral })
          }
        />
      )}
    </div>
  );
}
