import type { ReactNode } from "react";
import { Bands } from "./bands";
import { editionGround } from "./bands-geometry";
import { classNames } from "./class-names";
import { textDirection } from "./direction";

interface EditionPosterProps {
  /** Number of the edition, from which ground, inks and folds are drawn. */
  number: number;
  crumb?: ReactNode;
  place: string;
  year?: number | string;
  when?: ReactNode;
  /** Language of the place's name, when not the page's own. */
  lang?: string | null;
  children?: ReactNode;
}

/** The head of an Academy's page: place and year in large on its own ground. */
export function EditionPoster({
  number,
  crumb,
  place,
  year,
  when,
  lang,
  children,
}: EditionPosterProps) {
  const ground = editionGround(number);
  return (
    <div className={classNames("edition", ground > 0 && `edition--${ground}`)}>
      <div className="wrap">
        <div className="edition-text">
          {crumb && <p className="crumb">{crumb}</p>}
          <h1
            className="mega"
            lang={lang ?? undefined}
            dir={lang ? textDirection(lang) : undefined}
          >
            {place}
            {year && (
              <>
                {" "}
                <br />
                <bdi>{year}</bdi>
              </>
            )}
          </h1>
          {when && <p className="when">{when}</p>}
          {children && <div className="sub">{children}</div>}
        </div>
        <div className="edition-art">
          <Bands look={{ edition: number }} />
        </div>
      </div>
    </div>
  );
}
