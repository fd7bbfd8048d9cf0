/** What is declared, read out, then signed with the finger by both; nothing is signed by halves. */
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Trait } from '#shared/modules/chantiers/document-dessin.entity.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { SignatureFrame } from './signature-frame.tsx';

type Traits = readonly Trait[];

interface SignatureSheetProps {
  readonly title: string;
  /** What they sign, in sentences. */
  readonly texte: string;
  readonly signers: readonly { readonly key: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly onSign: (traits: Readonly<Record<string, Traits>>) => void;
  readonly onClose: () => void;
}

export function SignatureSheet(props: SignatureSheetProps) {
  const { title, texte, signers, isBusy, onSign, onClose } = props;
  const [drawn, setDrawn] = useState<Readonly<Record<string, Traits>>>({});
  const isWhole = signers.every(({ key }) => (drawn[key] ?? []).length > 0);
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="stack stack--loose">
        <p className="pre">{texte}</p>
        {signers.map(({ key, label }) => (
          <SignatureFrame
            key={key}
            label={label}
            traits={drawn[key] ?? []}
            onChange={(change) =>
              setDrawn((before) => ({ ...before, [key]: change(before[key] ?? []) }))
            }
          />
        ))}
        <button
          type="button"
          className="button button--primary button--main"
          disabled={!isWhole || isBusy}
          onClick={() => onSign(drawn)}
        >
          <PenLine aria-hidden />
          Signer
        </button>
      </div>
    </Sheet>
  );
}
