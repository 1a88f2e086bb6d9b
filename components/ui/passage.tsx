import type { ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";

interface PassageProps {
  t: Words;
  from: ReactNode;
  /** Where it went; left out when nobody took it up yet, which invites the reader. */
  to?: ReactNode;
  more?: ReactNode;
}

/** Two points and a line: where a practice comes from and where it went. Says "to" to screen readers. */
export function Passage({ t, from, to, more }: PassageProps) {
  return (
    <p className="passage">
      <span className="pt">{from}</span>
      <span className="run" aria-hidden="true" />
      <span className="vh">{to ? t("ui.passageTo") : t("ui.passageNotYet")}</span>
      <span className="pt pt--to">
        {to ?? <span className="more">{t("ui.passageYourPlace")}</span>}
      </span>
      {more && <span className="more">{more}</span>}
    </p>
  );
}

export interface Place {
  place: ReactNode;
  note?: ReactNode;
}

interface PassageHeaderProps {
  t: Words;
  from: Place;
  to?: Place;
  /** How it travelled: "Study visit, 2008". */
  how?: ReactNode;
}

/** The passage in large, under the title of a good practice. */
export function PassageHeader({ t, from, to, how }: PassageHeaderProps) {
  return (
    <dl className="route">
      <div className="route-a">
        <dt>{t("ui.passageFromLabel")}</dt>
        <PlaceWords {...from} />
      </div>
      <div className="route-b">
        <dt className="vh">{t("ui.passageHowLabel")}</dt>
        <dd>{how}</dd>
      </div>
      <div className="route-c">
        <dt>{t("ui.passageToLabel")}</dt>
        <PlaceWords {...(to ?? { place: t("ui.passageYourPlace") })} />
      </div>
    </dl>
  );
}

function PlaceWords({ place, note }: Place) {
  return (
    <>
      <dd className="where">{place}</dd>
      {note && <dd className="soft small">{note}</dd>}
    </>
  );
}
