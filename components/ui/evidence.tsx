import type { ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";
import { textDirection } from "./direction";
import { Icon } from "./icon";
import { Said } from "./said";

export interface Claim {
  claim: ReactNode;
  source?: ReactNode;
}

/** What came of it: each claim with its source. */
export function EvidenceList({
  t,
  items,
  lang,
}: {
  t: Words;
  items: Claim[];
  lang?: string | null;
}) {
  return (
    <ul className="evid">
      {items.map(({ claim, source }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and two claims may read the same
        <li key={index}>
          <Icon name="check" />
          <div>
            <Said as="p" lang={lang}>
              {claim}
            </Said>
            {source && (
              <p className="small soft">
                {t("ui.evidence")} {source}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is not known yet, as a place to fill; `children` are the actions. */
export function EvidenceSlot({
  t,
  what,
  children,
}: {
  t: Words;
  what: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="slot">
      <p>
        <b>{t("ui.notDocumented")}</b> {what}
      </p>
      {children && <div className="acts">{children}</div>}
    </div>
  );
}

/** Numbered steps in people's words. */
export function Steps({ items, lang }: { items: ReactNode[]; lang?: string | null }) {
  return (
    <ol className="steps voice" lang={lang ?? undefined} dir={textDirection(lang)}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of steps in order
        <li key={index}>{item}</li>
      ))}
    </ol>
  );
}
