/** « Vérifier cet appareil »: proves that it holds the same rows as the office, or mends what differs. */
import { useLiveQuery } from 'dexie-react-hooks';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { formatInstant, formatNumber } from '../ui/format.ts';
import { usePhone } from '../ui/phone-context.tsx';

const LATER = 'Pas maintenant : il faut du réseau, et que rien n’attende.';

export function VerifyCard() {
  const phone = usePhone();
  const meta = useLiveQuery(() => phone.meta(), [phone]);
  const [says, setSays] = useState<string>();
  const [isRunning, setIsRunning] = useState(false);

  async function verify() {
    setIsRunning(true);
    const compared = await phone.compare();
    setIsRunning(false);
    if (compared.kind === 'later') setSays(LATER);
    else if (compared.kind === 'equal') setSays(undefined);
    else setSays('Des fiches différaient : elles viennent d’être relues. Vérifiez encore.');
  }

  return (
    <section className="card card--pad stack">
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <ShieldCheck aria-hidden />
        <p className="grow" role="status">
          {says ??
            (meta?.checkedAt
              ? `${formatNumber(meta.checkedRows)} fiches sur cet appareil, les mêmes qu’au bureau · ${formatInstant(meta.checkedAt)}`
              : 'Comparé au bureau une fois par jour, fiche par fiche.')}
        </p>
      </div>
      <button type="button" className="button" disabled={isRunning} onClick={() => void verify()}>
        {isRunning ? 'Comparaison…' : 'Vérifier cet appareil'}
      </button>
    </section>
  );
}
