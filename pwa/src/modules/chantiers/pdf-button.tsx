/** Makes a paper on the device and hands it on: the share sheet of a phone, a file elsewhere. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { PdfDocumentContent } from '../../core/pdf-document.ts';
import { shareFile } from '../../core/share-file.ts';

interface PdfButtonProps {
  readonly name: string;
  readonly make: () => PdfDocumentContent | Promise<PdfDocumentContent>;
  readonly label?: string;
  readonly isMain?: boolean;
}

export function PdfButton({ name, make, label = 'PDF', isMain = false }: PdfButtonProps) {
  const [isMaking, setIsMaking] = useState(false);
  async function share() {
    setIsMaking(true);
    const { makePdf } = await import('../../core/pdf-document.ts');
    const bytes = await makePdf(await make());
    setIsMaking(false);
    await shareFile(name, bytes, 'application/pdf');
  }
  return (
    <button
      type="button"
      className={`button ${isMain ? 'button--primary button--main' : ''}`}
      disabled={isMaking}
      onClick={() => void share()}
    >
      <FileDown aria-hidden />
      {label}
    </button>
  );
}
