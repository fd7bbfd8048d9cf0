/** The slope read from the phone laid on it: permission, calibration on a level, then hold. */
import { Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  A_PLAT,
  type Inclinaison,
  penteOfPhoneDeg,
} from '#shared/modules/calcul-ardoises/inclinaison.ts';
import { formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';

const KEY = 'atarys.niveau';

/** Where this phone was level, as it was last calibrated. */
function readLevel(): Inclinaison {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept?.beta === 'number' && typeof kept?.gamma === 'number' ? kept : A_PLAT;
  } catch {
    return A_PLAT;
  }
}

/** iOS asks the person; other phones do not have this function. */
interface AskingEvent {
  requestPermission?: () => Promise<'granted' | 'denied'>;
}

/** How many readings are averaged: half a second. */
const READINGS = 20;

function useReading(isOn: boolean): Inclinaison | null {
  const [readings, setReadings] = useState<readonly Inclinaison[]>([]);
  useEffect(() => {
    if (!isOn) return;
    const read = ({ beta, gamma }: DeviceOrientationEvent) => {
      if (beta === null || gamma === null) return;
      setReadings((before) => [...before.slice(1 - READINGS), { beta, gamma }]);
    };
    window.addEventListener('deviceorientation', read);
    return () => window.removeEventListener('deviceorientation', read);
  }, [isOn]);
  if (readings.length === 0) return null;
  const mean = (name: keyof Inclinaison) =>
    readings.reduce((sum, each) => sum + each[name], 0) / readings.length;
  return { beta: mean('beta'), gamma: mean('gamma') };
}

function TiltSheet({ onClose, onRead }: { onClose: () => void; onRead: (deg: number) => void }) {
  const [isOn, setIsOn] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [level, setLevel] = useState(readLevel);
  const reading = useReading(isOn);
  const deg = reading && penteOfPhoneDeg(reading, level);
  useEffect(() => {
    const asking: AskingEvent = DeviceOrientationEvent as unknown as AskingEvent;
    if (!asking.requestPermission) setIsOn(true);
  }, []);
  useEffect(() => {
    if (!isOn || reading) return;
    const wait = setTimeout(() => setRefusal('Ce téléphone ne donne pas son inclinaison.'), 2_000);
    return () => clearTimeout(wait);
  }, [isOn, reading]);
  async function ask() {
    const asking: AskingEvent = DeviceOrientationEvent as unknown as AskingEvent;
    const answer = await asking.requestPermission?.();
    if (answer === 'denied')
      setRefusal('L’accès au capteur est refusé : ouvrez-le dans les réglages.');
    else setIsOn(true);
  }
  function calibrate() {
    if (!reading) return;
    localStorage.setItem(KEY, JSON.stringify(reading));
    setLevel(reading);
  }
  return (
    <Sheet title="Mesurer la pente" onClose={onClose}>
      <div className="stack stack--loose">
        <p className="small muted">
          Posez le téléphone à plat dos contre une ardoise ou une règle couchée dans la pente.
        </p>
        {!isOn && (
          <button type="button" className="button button--block" onClick={() => void ask()}>
            Autoriser le capteur
          </button>
        )}
        <p className="tilt" role="status">
          {deg === null ? '—' : `${formatNumber(deg, 1)}°`}
          {deg !== null && deg < 89 && (
            <small> {formatNumber(100 * Math.tan((deg * Math.PI) / 180), 0)} %</small>
          )}
        </p>
        {!reading && refusal && <p className="notice notice--accent">{refusal}</p>}
        <button
          type="button"
          className="button button--block"
          disabled={!reading}
          onClick={calibrate}
        >
          Étalonner : il est posé de niveau
        </button>
        <button
          type="button"
          className="button button--primary button--main"
          disabled={deg === null}
          onClick={() => {
            if (deg === null) return;
            onRead(Math.round(deg * 10) / 10);
            onClose();
          }}
        >
          Prendre cette pente
        </button>
      </div>
    </Sheet>
  );
}

/** The button that opens the measure; absent where no phone could answer. */
export function Tilt({ onRead }: { onRead: (deg: number) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const isPhone = typeof DeviceOrientationEvent !== 'undefined' && navigator.maxTouchPoints > 0;
  if (!isPhone) return null;
  return (
    <>
      <button type="button" className="button button--soft" onClick={() => setIsOpen(true)}>
        <Smartphone aria-hidden />
        Mesurer avec le téléphone
      </button>
      {isOpen && <TiltSheet onClose={() => setIsOpen(false)} onRead={onRead} />}
    </>
  );
}
